import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';
import {createSlugger} from '@docusaurus/utils';
import type {Heading, Nodes, Root} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {parse as parseYaml} from 'yaml';

/** Where a page shows an example. */
export interface ShownPlace {
  /** File of the page, from the reference's folder. */
  readonly file: string;
  /** Title of the page. */
  readonly page: string;
  /** The heading above the example, and its anchor; undefined before the first. */
  readonly heading?: string;
  readonly anchor?: string;
}

/** An operation, and one place that shows it. */
export interface ShownExample {
  readonly operation: string;
  readonly place: ShownPlace;
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter);

/** An id that a heading is given by hand: `{/* #id *\/}`. */
const OWN_ID = /^\/\*\s*#(\S+)\s*\*\/$/;

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') {
    return node.value;
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function ownId({children}: Heading): string | undefined {
  const last = children.at(-1);
  return last?.type === 'mdxTextExpression'
    ? OWN_ID.exec(last.value)?.[1]
    : undefined;
}

/** The examples of one page, in their order. */
function shownIn(text: string, file: string): ShownExample[] {
  const tree: Root = parser.parse(text);
  const slugger = createSlugger();
  let title = path.basename(file);
  let section: Pick<ShownPlace, 'heading' | 'anchor'> = {};
  const found: ShownExample[] = [];
  visit(tree, (node) => {
    if (node.type === 'yaml') {
      const {title: given} = (parseYaml(node.value) ?? {}) as {title?: unknown};
      title = typeof given === 'string' ? given : title;
    } else if (node.type === 'heading') {
      const heading = textOf(node).trim();
      section = {heading, anchor: ownId(node) ?? slugger.slug(heading)};
    } else if (
      (node.type === 'mdxJsxFlowElement' ||
        node.type === 'mdxJsxTextElement') &&
      node.name === 'Snippet'
    ) {
      const [attribute] = node.attributes;
      if (typeof attribute?.value === 'string') {
        const place = {file, page: title, ...section};
        found.push({operation: attribute.value, place});
      }
    }
  });
  return found;
}

async function pagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true});
  const nested = entries.map(async (entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      return pagesIn(full);
    }
    return /\.mdx?$/.test(entry.name) && !entry.name.startsWith('_')
      ? [full]
      : [];
  });
  return (await Promise.all(nested)).flat().sort();
}

/** Every `<Snippet>` of the pages in a folder, but for those of the reference itself. */
export async function findShown(
  docs: string,
  reference: string,
): Promise<ShownExample[]> {
  const pages = await pagesIn(docs);
  const found = pages
    .filter((file) => !file.startsWith(reference + path.sep))
    .map(async (file) => {
      const link = path.relative(reference, file).split(path.sep).join('/');
      return shownIn(await readFile(file, 'utf8'), link);
    });
  return (await Promise.all(found)).flat();
}
