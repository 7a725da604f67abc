import type {PrismTheme} from 'prism-react-renderer';

/** Kinds of token that have a colour of their own, and the Prism types each covers. */
export const TOKEN_KINDS = {
  comment: ['comment', 'prolog', 'doctype', 'cdata'],
  keyword: ['keyword', 'atrule', 'important', 'null'],
  string: ['string', 'char', 'attr-value', 'url', 'regex', 'template-string'],
  value: ['number', 'boolean', 'constant', 'symbol'],
  name: ['function', 'class-name', 'tag', 'selector', 'builtin'],
  property: ['property', 'attr-name', 'variable', 'parameter'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** One of the kinds of token that have a colour of their own. */
export type TokenKind = keyof typeof TOKEN_KINDS;

/**
 * The colours of Docusaurus' own code blocks. They are the CSS variables that
 * the snippets use too (custom.css), so one theme serves light and dark.
 */
export const prismTheme: PrismTheme = {
  plain: {
    color: 'var(--code-plain)',
    backgroundColor: 'var(--code-background)',
  },
  styles: Object.entries(TOKEN_KINDS).map(([kind, types]) => ({
    types: [...types],
    style: {color: `var(--code-${kind})`},
  })),
};
