import {existsSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Expectation} from '../../code_snippets/expectation.ts';
import type {Call} from '../../sandbox/core/call.ts';
import type {ApiDocumentation} from '../../sandbox/core/documentation.ts';
import {OPERATIONS_FOLDER} from '../snippets/catalog.ts';
import {matchPath, namesIn} from './match-path.ts';
import {findShown, type ShownPlace} from './shown-examples.ts';

/** Where the pages show examples that send a call, by the call's name. */
export type ExamplesOfCalls = ReadonlyMap<string, readonly ShownPlace[]>;

type Sent = Pick<Expectation['request'], 'method' | 'path'>;

const pathsOf = ({paths, otherPaths = []}: Call): readonly string[] =>
  [paths, ...otherPaths].flatMap(({long, short}) =>
    short === undefined ? [long] : [long, short],
  );

/** The call that a request makes, as a server with these paths would take it. */
export function callOf(
  calls: readonly Call[],
  {method, path: given}: Sent,
): Call | undefined {
  const fitting = calls
    .filter((call) => call.method === method)
    .flatMap((call) => pathsOf(call).map((template) => ({call, template})))
    .filter(({template}) => matchPath(template, given) !== undefined)
    .sort((a, b) => namesIn(a.template) - namesIn(b.template));
  return fitting[0]?.call;
}

/** The declared request of each operation. */
async function readOperations(
  folder: string,
): Promise<ReadonlyMap<string, Sent>> {
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => file.endsWith('.ts'))
    : [];
  const read = files.map(async (file): Promise<[string, Sent]> => {
    const {href} = pathToFileURL(path.join(folder, file));
    const {default: declared} = (await import(href)) as {default: Expectation};
    return [path.basename(file, '.ts'), declared.request];
  });
  return new Map(await Promise.all(read));
}

/**
 * Finds, for each call, the examples in the site's pages that send it: what an
 * operation declares says which call that is, a page's `<Snippet>` where it is shown.
 *
 * @param docs Folder of the site's pages.
 * @param reference Folder of the reference in it.
 */
export async function examplesOfCalls(
  siteDir: string,
  {calls, definition}: ApiDocumentation,
  {docs, reference}: {docs: string; reference: string},
): Promise<ExamplesOfCalls> {
  const folder = path.join(siteDir, definition.snippets.folder);
  const operations = await readOperations(path.join(folder, OPERATIONS_FOLDER));
  const found = new Map<string, ShownPlace[]>();
  for (const {operation, place} of await findShown(
    path.join(siteDir, docs),
    path.join(siteDir, reference),
  )) {
    const sent = operations.get(operation);
    const call = sent && callOf(calls, sent);
    if (call) {
      found.set(call.rpc, [...(found.get(call.rpc) ?? []), place]);
    }
  }
  return found;
}
