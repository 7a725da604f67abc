// `npm start`: from a fresh clone to the built site, search included, in one command.
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {choosePort} from './free-port.mjs';
import {installPackages, requireNode, ROOT} from './install.mjs';
import {runStep} from './steps.mjs';

const DOCUSAURUS = join(
  ROOT,
  'node_modules/@docusaurus/core/bin/docusaurus.mjs',
);
const DEFAULT_PORT = 3000;

requireNode();
const {values} = parseArgs({
  options: {
    port: {type: 'string', short: 'p'},
    host: {type: 'string', short: 'h'},
  },
  // What else `docusaurus serve` knows is handed on to it.
  strict: false,
});
const host = String(values.host ?? 'localhost');
// Before minutes of work, not after them.
const asked = await choosePort(host, values.port, DEFAULT_PORT);
installPackages();
await runStep('Building the site', 'npm', ['run', '--silent', 'build']);
// Somebody may have taken it meanwhile.
const port = await choosePort(host, values.port, asked);
await runStep(
  `Serving it on http://${host}:${port} (Ctrl+C ends it)`,
  process.execPath,
  [DOCUSAURUS, 'serve', ...process.argv.slice(2), '--port', String(port)],
);
