import * as openapiFetch from 'openapi-fetch';

import {evaluate} from '../../worker/evaluate.ts';
import {serve} from '../../worker/serve.ts';
import {knownToModule} from './modules.ts';
import {transpile} from './transpile.ts';

/** What an example can import. */
const modules = {'openapi-fetch': {...openapiFetch, __esModule: true}};

/** TypeScript as a module: its types are taken out, and it runs as it is. */
serve(async (code, filename, {running, pending}) => {
  const transpiled = transpile(code, filename);
  if (!transpiled.ok) {
    return {error: transpiled.error, unread: true};
  }
  running();
  const error = await evaluate(transpiled.code, knownToModule(modules));
  if (error) {
    return {error};
  }
  await pending.idle();
  return {};
});
