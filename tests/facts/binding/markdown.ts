import type {PhrasingContent, RootContent, Table} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {
  oneLine,
  type Passage,
  sentencesOf,
  type Statement,
} from './statement.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm)
  .use(remarkFrontmatter);

const ANCHOR = /^\{?\/\*\s*#([\w-]+)\s*\*\/\}?$/;
/** Docusaurus reads `:::note[Title]` later; here it is a paragraph that begins so. */
const ADMONITION = /^:::\w*(\[?)/;
/** Components that show prose of the page, or an example of it. */
const QUOTED_COMPONENTS = new Set(['Snippet', 'PatchExample']);

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** The text that readers see of inline content: links without their address, code in backticks. */
function pieces(nodes: readonly PhrasingContent[]): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    const line = node.position?.start.line ?? 0;
    switch (node.type) {
      case 'text':
        return [{text: node.value, line}];
      case 'inlineCode':
        return [{text: `\`${node.value}\``, line}];
      case 'image':
        return [{text: node.alt ?? '', line}];
      case 'break':
        return [{text: ' ', line}];
      case 'mdxTextExpression':
        return ANCHOR.test(node.value) ? [] : [{text: `{${node.value}}`, line}];
      default:
        return 'children' in node ? pieces(node.children) : [];
    }
  });
}

function passageOf(nodes: readonly PhrasingContent[]): Passage {
  const parts = pieces(nodes);
  return {
    text: parts.map(({text}) => text).join(''),
    lineAt(index) {
      let before = '';
      let line = parts[0]?.line ?? 0;
      for (const part of parts) {
        if (before.length > index) {
          break;
        }
        const within = part.text.slice(0, index - before.length);
        line = part.line + (within.match(/\n/g)?.length ?? 0);
        before += part.text;
      }
      return line;
    },
  };
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

function anchorOf(nodes: readonly PhrasingContent[], text: string): string {
  const named = nodes.flatMap((node) =>
    node.type === 'mdxTextExpression'
      ? (ANCHOR.exec(node.value)?.[1] ?? [])
      : [],
  );
  return named[0] ?? slug(text.replaceAll('`', ''));
}

/** Prose among the values of a component's attributes: what holds a space. */
function proseOf(element: MdxJsxFlowElement): string[] {
  return element.attributes.flatMap(({value}) => {
    const source = typeof value === 'string' ? `'${value}'` : value?.value;
    return Array.from(
      (source ?? '').matchAll(/'([^'\n]* [^'\n]*)'|"([^"\n]* [^"\n]*)"/g),
      ([, single, double]) => single ?? double ?? '',
    );
  });
}

/** Walks a page's syntax tree and gathers its statements. */
class Reader {
  readonly statements: Statement[] = [];
  private section = '';
  private block = 0;

  constructor(
    private readonly page: string,
    private readonly file: string,
  ) {}

  read(node: RootContent): void {
    const line = node.position?.start.line ?? 0;
    switch (node.type) {
      case 'yaml':
        this.frontMatter(node.value, line);
        return;
      case 'heading': {
        const passage = passageOf(node.children);
        this.section = anchorOf(node.children, passage.text);
        this.add([{text: oneLine(passage.text), line}]);
        return;
      }
      case 'paragraph':
        this.prose(passageOf(node.children));
        return;
      case 'table':
        this.table(node);
        return;
      case 'code':
        this.add([{text: node.value, line}]);
        return;
      case 'mdxJsxFlowElement':
        this.element(node, line);
        return;
      default:
        if ('children' in node) {
          node.children.forEach((child) => {
            this.read(child);
          });
        }
    }
  }

  private add(sentences: readonly {text: string; line: number}[]): void {
    this.block += 1;
    for (const {text, line} of sentences.filter(({text}) => text !== '')) {
      const {page, file, section, block} = this;
      this.statements.push({page, file, line, section, block, text});
    }
  }

  private prose(passage: Passage): void {
    const [opening, bracket] = ADMONITION.exec(passage.text) ?? ['', ''];
    const skipped = opening.length;
    const end = bracket ? passage.text.lastIndexOf(']') : undefined;
    this.add(
      sentencesOf(passage.text.slice(skipped, end)).map(({text, index}) => ({
        text,
        line: passage.lineAt(index + skipped),
      })),
    );
  }

  private frontMatter(source: string, line: number): void {
    source.split('\n').forEach((entry, index) => {
      const value = /^(?:title|description):\s*(.+)$/.exec(entry)?.[1] ?? '';
      this.add(
        sentencesOf(value).map(({text}) => ({text, line: line + 1 + index})),
      );
    });
  }

  private table(table: Table): void {
    for (const row of table.children) {
      const cells = row.children.map(({children}) =>
        oneLine(passageOf(children).text),
      );
      this.add([
        {text: cells.join(' | ').trim(), line: row.position?.start.line ?? 0},
      ]);
    }
  }

  private element(element: MdxJsxFlowElement, line: number): void {
    if (QUOTED_COMPONENTS.has(element.name ?? '')) {
      const attributes = element.attributes.map((attribute) =>
        'name' in attribute && typeof attribute.value === 'string'
          ? ` ${attribute.name}="${attribute.value}"`
          : ' {…}',
      );
      this.add([{text: `<${element.name}${attributes.join('')} />`, line}]);
    } else {
      for (const text of proseOf(element)) {
        this.add(sentencesOf(text).map((sentence) => ({...sentence, line})));
      }
    }
    element.children.forEach((child) => {
      this.read(child);
    });
  }
}

/** The statements of an MDX page, in their order. */
export function readMarkdown(
  page: string,
  file: string,
  source: string,
): Statement[] {
  const reader = new Reader(page, file);
  parser.parse(source).children.forEach((node) => {
    reader.read(node);
  });
  return reader.statements;
}
