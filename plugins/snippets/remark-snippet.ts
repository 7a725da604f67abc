import {
  findSnippet,
  listOperations,
  SNIPPETS_FOLDER,
  type SnippetSource,
} from './catalog.ts';
import {nearest} from './nearest.ts';
import {PageError, shownPath} from './page-error.ts';
import {checkRawImports} from './raw-imports.ts';
import {
  expressionAttribute,
  importDeclaration,
  importsNode,
  type MarkdownNode,
  objectOf,
  type ScriptNode,
  visitMarkdown,
  visitScript,
} from './syntax-tree.ts';

/** What the author writes, and the name the page imports the component under. */
const ELEMENT = 'Snippet';
const COMPONENT = '_SiteSnippet';
const USAGE = 'write <Snippet operation="…" /> with the name of an operation';

interface Page {
  readonly siteDir: string;
  readonly path: string;
}

function readOperation(page: Page, node: MarkdownNode): string {
  const fail = (problem: string, remedy: string): never => {
    throw new PageError(
      shownPath(page.siteDir, page.path),
      node.position?.start,
      problem,
      remedy,
    );
  };
  const attributes = node.attributes ?? [];
  const unknown = attributes.find(({name}) => name !== 'operation');
  if (unknown !== undefined) {
    const name = unknown.name ?? '{…}';
    fail(`<Snippet> has no attribute "${name}"`, `remove it; ${USAGE}.`);
  }
  const operation = attributes[0]?.value;
  if (typeof operation !== 'string') {
    return attributes.length === 0
      ? fail('<Snippet> names no operation', `${USAGE}.`)
      : fail(
          "<Snippet> needs its operation as plain text: the files are looked for before the page's code runs",
          `${USAGE} in quotes.`,
        );
  }
  if (!/^[a-z][a-z0-9_]*$/.test(operation)) {
    fail(
      `"${operation}" can't be the name of an operation`,
      'use lower-case letters, digits and underscores, as in update_annotation_status.',
    );
  }
  if ((node.children ?? []).length > 0) {
    fail('<Snippet> has content', `close it at once; ${USAGE}.`);
  }
  return operation;
}

function readSources(
  page: Page,
  node: MarkdownNode,
  operation: string,
): readonly SnippetSource[] {
  const where = shownPath(page.siteDir, page.path);
  const {sources, strays} = findSnippet(page.siteDir, operation);
  const [stray] = strays;
  if (stray !== undefined) {
    throw new PageError(
      where,
      node.position?.start,
      `<Snippet operation="${operation}">: ${stray.problem}`,
      stray.remedy,
    );
  }
  if (sources.length === 0) {
    const likely = nearest(operation, listOperations(page.siteDir));
    throw new PageError(
      where,
      node.position?.start,
      `<Snippet operation="${operation}">: there is no such operation; no file ${SNIPPETS_FOLDER}/*/${operation}.*`,
      `${likely === undefined ? '' : `did you mean "${likely}"? Otherwise `}add the operation's files, one per language.`,
    );
  }
  return sources;
}

/** Collects a page's imports, one per file however often the page shows it. */
class Imports {
  private readonly names = new Map<string, string>();

  nameOf(request: string): string {
    const name = this.names.get(request) ?? `_snippet${this.names.size}`;
    this.names.set(request, name);
    return name;
  }

  declarations(): ScriptNode[] {
    return [
      importDeclaration(COMPONENT, '@site/src/components/Snippet/index.tsx'),
      ...[...this.names].map(([request, name]) =>
        importDeclaration(name, request),
      ),
    ];
  }
}

function filesExpression(
  sources: readonly SnippetSource[],
  imports: Imports,
): ScriptNode {
  return objectOf(
    sources.map(({language, file}) => [
      language,
      objectOf([
        ['code', imports.nameOf(`!!raw-loader!@site/${file}`)],
        ['executed', imports.nameOf(`!!executed-loader!@site/${file}`)],
      ]),
    ]),
  );
}

function refuseInExpressions(page: Page, node: MarkdownNode): void {
  visitScript(node.data?.estree, (script) => {
    const name = script['name'];
    if (
      script.type === 'JSXOpeningElement' &&
      typeof name === 'object' &&
      name !== null &&
      'name' in name &&
      name.name === ELEMENT
    ) {
      throw new PageError(
        shownPath(page.siteDir, page.path),
        script.loc && {
          line: script.loc.start.line,
          column: script.loc.start.column + 1,
        },
        '<Snippet> is inside a { } expression, where its files cannot be found at build time',
        'put it in the page itself, outside of braces.',
      );
    }
  });
}

/**
 * A remark plugin: turns `<Snippet operation="…" />` into raw imports of the
 * files that exist, and stops the build, with page, line and remedy, where a
 * page names something that doesn't.
 */
export function remarkSnippet({siteDir}: {readonly siteDir: string}) {
  return (tree: MarkdownNode, file: {readonly path: string}): void => {
    const page = {siteDir, path: file.path};
    const imports = new Imports();
    let used = false;
    visitMarkdown(tree, (node) => {
      if (node.type === 'mdxjsEsm') {
        checkRawImports(siteDir, file.path, node);
      }
      refuseInExpressions(page, node);
      if (node.name !== ELEMENT || !node.type.startsWith('mdxJsx')) {
        return;
      }
      used = true;
      const sources = readSources(page, node, readOperation(page, node));
      node.name = COMPONENT;
      node.attributes?.push(
        expressionAttribute('files', filesExpression(sources, imports)),
      );
    });
    if (used) {
      tree.children?.unshift(importsNode(imports.declarations()));
    }
  };
}
