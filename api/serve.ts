// `npm run sandbox` runs this file.
import {runSandboxCommand} from '../sandbox/node/command.ts';
import annotationApi from './index.ts';

await runSandboxCommand(annotationApi, {
  // Loaded late, so that a mistyped option is answered at once.
  loadServedApi: async () => (await import('./server.ts')).annotationServer,
  speaksGrpc: true,
});
