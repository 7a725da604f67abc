import type {Monaco} from './load-monaco.ts';

const TOKENS = {
  comment: '--code-comment',
  keyword: '--code-keyword',
  string: '--code-string',
  number: '--code-value',
  regexp: '--code-string',
  type: '--code-name',
  identifier: '--code-plain',
  delimiter: '--code-plain',
  tag: '--code-keyword',
  metatag: '--code-comment',
  'attribute.name': '--code-name',
  'attribute.value': '--code-string',
  variable: '--code-name',
  'string.key.json': '--code-property',
  'string.value.json': '--code-string',
  'keyword.json': '--code-value',
};

const COLORS = {
  'editor.background': '--code-background',
  'editor.foreground': '--code-plain',
  'editorLineNumber.foreground': '--site-muted',
  'editorLineNumber.dimmedForeground': '--site-muted',
  'editorLineNumber.activeForeground': '--code-plain',
  'editorCursor.foreground': '--ifm-color-primary',
  'editorWidget.background': '--ifm-background-surface-color',
  'editorWidget.border': '--site-line',
  'editorSuggestWidget.border': '--site-line',
  'editorHoverWidget.border': '--site-line',
  focusBorder: '--ifm-color-primary',
};

/** Gives the editor the colours that the page's code blocks have right now. */
export function defineSiteTheme(
  monaco: typeof Monaco,
  name: string,
  dark: boolean,
): void {
  const style = getComputedStyle(document.documentElement);
  const hex = (variable: string) =>
    sixDigits(style.getPropertyValue(variable).trim());
  monaco.editor.defineTheme(name, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: Object.entries(TOKENS).flatMap(([token, variable]) => {
      const color = hex(variable);
      return color ? [{token, foreground: color.slice(1)}] : [];
    }),
    colors: Object.fromEntries(
      Object.entries(COLORS).flatMap(([key, variable]) => {
        const color = hex(variable);
        return color ? [[key, color]] : [];
      }),
    ),
  });
}

/** `#rgb` as `#rrggbb`; what is no such colour is left to the base theme. */
function sixDigits(color: string): string | undefined {
  if (/^#[\da-f]{6}$/i.test(color)) {
    return color;
  }
  return /^#[\da-f]{3}$/i.test(color)
    ? color.replace(/[\da-f]/gi, (digit) => digit + digit)
    : undefined;
}
