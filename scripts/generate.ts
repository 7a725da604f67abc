import path from 'node:path';
import {contractModule} from '../api/code/generate.ts';
import {contractModules} from '../api/contract/generate.ts';
import {generate, writeIfChanged} from '../plugins/reference/generate.ts';

// Writes what requests can hold, read off the official client's protos, and then
// what is read off the API's schemas.

const ROOT = path.resolve(import.meta.dirname, '..');

for (const [name, text] of Object.entries(contractModules())) {
  await writeIfChanged(ROOT, `api/contract/${name}`, text);
}
await writeIfChanged(ROOT, 'api/code/contract.ts', contractModule());

// Loaded late: its examples run on a sandbox, which reads what was just written.
const {documentation} = await import('../api/documentation/index.ts');
await generate(ROOT, documentation);
