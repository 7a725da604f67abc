import {Prism} from 'prism-react-renderer';
import {TOKEN_KINDS, type TokenKind} from '../../css/prism-theme.ts';
import {escapeHtml} from './escape-html.ts';

type Token = ReturnType<typeof Prism.tokenize>[number];

/** A stretch of code in one colour; null is the colour of plain text. */
export interface Span {
  kind: TokenKind | null;
  text: string;
}

const kinds = new Map<string, TokenKind>(
  Object.entries(TOKEN_KINDS).flatMap(([kind, types]) =>
    types.map((type) => [type, kind as TokenKind] as const),
  ),
);

function kindOf(token: Exclude<Token, string>): TokenKind | null {
  const aliases = [token.alias ?? []].flat();
  return (
    [token.type, ...aliases].map((type) => kinds.get(type)).find(Boolean) ??
    null
  );
}

function append(spans: Span[], kind: TokenKind | null, text: string): void {
  const last = spans.at(-1);
  // Blanks have no colour: they join what comes before, and save an element.
  if (last !== undefined && (last.kind === kind || text.trim() === '')) {
    last.text += text;
  } else {
    spans.push({kind, text});
  }
}

function flatten(
  tokens: readonly Token[],
  inherited: TokenKind | null,
  spans: Span[],
): Span[] {
  for (const token of tokens) {
    if (typeof token === 'string') {
      append(spans, inherited, token);
    } else {
      const content = token.content;
      flatten(
        Array.isArray(content) ? content : [content],
        kindOf(token) ?? inherited,
        spans,
      );
    }
  }
  return spans;
}

/** Splits code into stretches of one colour, as few as will do. */
export function tokenize(code: string, grammarName: string): Span[] {
  const grammar = Prism.languages[grammarName];
  return grammar === undefined
    ? [{kind: null, text: code}]
    : flatten(Prism.tokenize(code, grammar), null, []);
}

/**
 * Code as HTML. Plain text stays text: on a page of examples, elements are what
 * costs, so only a coloured stretch gets one.
 */
export function highlight(
  code: string,
  grammar: string,
  classNames: Readonly<Record<string, string | undefined>>,
): string {
  return tokenize(code, grammar)
    .map(({kind, text}) =>
      kind === null
        ? escapeHtml(text)
        : `<span class="${classNames[kind] ?? ''}">${escapeHtml(text)}</span>`,
    )
    .join('');
}
