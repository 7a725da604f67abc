// `npm start`: from a fresh clone to the built site, search included, in one command.
import {installPackages, requireNode, run} from './install.mjs';

requireNode();
installPackages();
run('npm', ['run', '--silent', 'build']);
run('npx', ['docusaurus', 'serve', ...process.argv.slice(2)]);
