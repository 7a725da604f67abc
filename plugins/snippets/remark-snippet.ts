import {fileURLToPath} from 'node:url';
import type {Program} from 'estree';
import {visit as visitScript} from 'estree-util-visit';
import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {SnippetPlace} from '../../sandbox/core/definition.ts';
import {
  type Catalog,
  findSnippet,
  listOperations,
  openCatalog,
  type SnippetSource,
} from './catalog.ts';
import {nearest} from './nearest.ts';
import {PageError, placeOf, shownPath} from './page-error.ts';
import {PageImports, valueAttribute} from './page-imports.ts';
import {checkRawImports} from './raw-imports.ts';
import {
  type Page,
  readOperation,
  type SnippetElement,
} from './read-operation.ts';

/** What the author writes, and the name the page imports the component under. */
const ELEMENT = 'Snippet';
const COMPONENT = '_SiteSnippet';
const COMPONENT_FILE = fileURLToPath(
  new URL('../../src/components/Snippet/index.tsx', import.meta.url),
);

/** Where the pages are, and the snippets that they show. */
export interface RemarkSnippetOptions {
  readonly siteDir: string;
  readonly place: SnippetPlace;
}

function readSources(
  page: Page,
  catalog: Catalog,
  {position}: SnippetElement,
  operation: string,
): readonly SnippetSource[] {
  const fail = (problem: string, remedy: string): never => {
    throw new PageError(
      shownPath(page.siteDir, page.path),
      position?.start,
      `<Snippet operation="${operation}">: ${problem}`,
      remedy,
    );
  };
  const {sources, problems} = findSnippet(catalog, operation);
  for (const {problem, remedy} of problems) fail(problem, remedy);
  if (sources.length === 0) {
    const likely = nearest(operation, listOperations(catalog));
    fail(
      `there is no such operation; no file ${catalog.folder}/*/${operation}.*`,
      `${likely === undefined ? '' : `did you mean "${likely}"? Otherwise `}add the operation's files, one per language.`,
    );
  }
  return sources;
}

/**
 * What the component is given for each language: the text and who executed it,
 * which one module has of all, or why there is none.
 */
function filesOf(
  {recordings}: Catalog,
  sources: readonly SnippetSource[],
  imports: PageImports,
) {
  const files = sources.flatMap((source) =>
    'file' in source ? [[source.language, source.file] as const] : [],
  );
  const [first] = files;
  const module =
    first &&
    imports.from(`!!${requestOf(files, recordings)}!@site/${first[1]}`);
  return Object.fromEntries(
    sources.map((source) => [
      source.language,
      'gap' in source ? {gap: source.gap} : module?.part(source.language),
    ]),
  );
}

function requestOf(
  files: readonly (readonly [string, string])[],
  recordings: string | undefined,
): string {
  const folder = recordings === undefined ? [] : [['recordings', recordings]];
  const options = [...files, ...folder].map(
    ([name, path]) => `${name}=${path}`,
  );
  return `raw-operation-loader?${options.join('&')}`;
}

/** The programs of the expressions in a node's braces and attributes. */
function scriptsOf(node: Nodes): readonly Program[] {
  const {estree} = (node.data ?? {}) as {estree?: Program | null};
  return estree ? [estree] : [];
}

function refuseInExpressions(page: Page, node: Nodes): void {
  for (const script of scriptsOf(node)) {
    visitScript(script, (part) => {
      if (
        part.type === 'JSXOpeningElement' &&
        part.name.type === 'JSXIdentifier' &&
        part.name.name === ELEMENT
      ) {
        throw new PageError(
          shownPath(page.siteDir, page.path),
          placeOf(part),
          '<Snippet> is inside a { } expression, where its files cannot be found at build time',
          'put it in the page itself, outside of braces.',
        );
      }
    });
  }
}

function isSnippet(node: Nodes): node is SnippetElement {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    node.name === ELEMENT
  );
}

/**
 * A remark plugin: turns `<Snippet operation="…" />` into a raw import of the
 * files that exist, and stops the build, with page, line and remedy, where a
 * page names something that doesn't.
 */
export function remarkSnippet({siteDir, place}: RemarkSnippetOptions) {
  const catalog = openCatalog(siteDir, place);
  return (tree: Root, file: {readonly path: string}): void => {
    const page = {siteDir, path: file.path};
    const imports = new PageImports();
    let isUsed = false;
    visit(tree, (node) => {
      if (node.type === 'mdxjsEsm') {
        scriptsOf(node).forEach((script) => checkRawImports(page, script));
      }
      refuseInExpressions(page, node);
      if (!isSnippet(node)) return;
      isUsed = true;
      const operation = readOperation(page, node);
      const sources = readSources(page, catalog, node, operation);
      node.name = COMPONENT;
      node.attributes.push(
        valueAttribute('files', filesOf(catalog, sources, imports)),
      );
    });
    if (isUsed) {
      tree.children.unshift(imports.toNode(COMPONENT, COMPONENT_FILE));
    }
  };
}
