import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import openapiTS, {astToString} from 'openapi-typescript';
import type {OpenAPI3} from 'openapi-typescript';
import type {ApiDocumentation} from '../../sandbox/core/documentation.ts';
import {createDocument} from './create-document.ts';
import {referencePages} from './index.ts';
import type {OpenApiDocument} from '../../src/components/Composer/openapi.ts';
import {examplesOfCalls} from './sent-by.ts';

const NOTE = "// Made by `npm run generate` from the API's schemas.\n";

/** Where what is made goes, from the site's folder. */
export interface GeneratedPlaces {
  /** Folder of files that are served as they are. */
  readonly served: string;
  /** Folder of the reference's pages, in that of the site's other pages. */
  readonly reference: string;
}

const USUAL: GeneratedPlaces = {served: 'static', reference: 'docs/reference'};

/**
 * Writes what is read off an API's schemas: the OpenAPI document, the types that
 * the editor and the TypeScript snippets know the API by, and the pages of the
 * reference.
 *
 * @param siteDir Folder of the site that gets them.
 */
export async function generate(
  siteDir: string,
  documentation: ApiDocumentation,
  {served, reference}: GeneratedPlaces = USUAL,
): Promise<void> {
  const {id, snippets} = documentation.definition;
  const document = createDocument(documentation);
  const ast = await openapiTS(document as unknown as OpenAPI3);
  const types = NOTE + astToString(ast);
  const put = (file: string, content: string) =>
    writeIfChanged(siteDir, file, content);

  await put(`${served}/openapi.json`, `${JSON.stringify(document, null, 2)}\n`);
  await put(`${served}/${id}.d.ts`, types);
  await put(`${snippets.folder}/ts/${id}.d.ts`, types);

  const pages = await referencePages(
    documentation,
    document as unknown as OpenApiDocument,
    await examplesOfCalls(siteDir, documentation, {
      docs: path.dirname(reference),
      reference,
    }),
  );
  await emptyBut(path.join(siteDir, reference), pages);
  for (const [name, text] of pages) {
    await put(`${reference}/${name}`, text);
  }
}

/** Takes out files of an earlier run that no longer belong into a folder. */
async function emptyBut(
  folder: string,
  kept: ReadonlyMap<string, string>,
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!kept.has(name)) {
      await rm(path.join(folder, name));
    }
  }
}

/** Writes a file, unless it says the same already: watchers need not wake up. */
export async function writeIfChanged(
  folder: string,
  file: string,
  content: string,
): Promise<void> {
  const target = path.join(folder, file);
  const before = await readFile(target, 'utf8').catch(() => undefined);
  if (before !== content) {
    await mkdir(path.dirname(target), {recursive: true});
    await writeFile(target, content);
    console.log(`wrote ${file}`);
  }
}
