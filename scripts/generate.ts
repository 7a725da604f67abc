import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import openapiTS, {astToString} from 'openapi-typescript';
import type {OpenAPI3} from 'openapi-typescript';
import type {OpenApiDocument} from '../plugins/reference/openapi.ts';
import {contractModules} from './contract.ts';
import {createDocument} from './openapi.ts';

// Writes what is read off the API's schemas: the OpenAPI document, the types
// that the editor and the TypeScript snippets know the API by, and the pages of
// the reference; and what requests can hold, read off the official client's protos.

const ROOT = path.resolve(import.meta.dirname, '..');

const NOTE =
  '// Made by `npm run generate` from the schemas of sandbox/core.\n';

for (const [name, text] of Object.entries(contractModules())) {
  await put(`api/contract/${name}`, text);
}

const document = createDocument();
const ast = await openapiTS(document as unknown as OpenAPI3);
const types = NOTE + astToString(ast);

await put('static/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
await put('static/annotation-api.d.ts', types);
await put('code_snippets/api-guide/annotate/ts/annotation-api.d.ts', types);

// Loaded late: its examples run on a sandbox, which reads what was just written.
const {referencePages} = await import('../plugins/reference/index.ts');
const pages = await referencePages(document as unknown as OpenApiDocument);
await emptyBut('docs/reference', pages);
for (const [name, text] of pages) {
  await put(`docs/reference/${name}`, text);
}

/** Takes out files of an earlier run that no longer belong into a folder. */
async function emptyBut(
  folder: string,
  kept: ReadonlyMap<string, string>,
): Promise<void> {
  const target = path.join(ROOT, folder);
  for (const name of await readdir(target).catch(() => [])) {
    if (!kept.has(name)) {
      await rm(path.join(target, name));
    }
  }
}

/** Writes a file, unless it says the same already: watchers need not wake up. */
async function put(file: string, content: string): Promise<void> {
  const target = path.join(ROOT, file);
  const before = await readFile(target, 'utf8').catch(() => undefined);
  if (before !== content) {
    await mkdir(path.dirname(target), {recursive: true});
    await writeFile(target, content);
    console.log(`wrote ${file}`);
  }
}
