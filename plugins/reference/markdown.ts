/** Makes plain text safe in MDX; what stands between backticks is left as code. */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.startsWith('`') ? part : part.replaceAll(/[{}<>*_[\]]/g, '\\$&'),
    )
    .join('');
}

/** Text as inline code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A path as inline code that may break after its slashes, so that it fits a narrow cell. */
export function pathCode(text: string): string {
  const parts = text
    .split(/(?<=\/)(?=.)/)
    .map((part) => part.replaceAll(/[{}]/g, (brace) => `{'${brace}'}`));
  return `<code>${parts.join('<wbr />')}</code>`;
}

/** A table; cells hold Markdown of their own. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

/** A block of code. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** A heading with an id of its own. */
export function heading(level: 2 | 3, text: string, id?: string): string {
  return `${'#'.repeat(level)} ${text}${id === undefined ? '' : ` {/* #${id} */}`}`;
}

/** A page: front matter, then its blocks with an empty line between them. */
export function page(
  frontMatter: Readonly<Record<string, string | number>>,
  blocks: readonly (string | undefined)[],
): string {
  const fields = Object.entries(frontMatter).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const body = blocks.filter((block) => block !== undefined && block !== '');
  return `${['---', ...fields, '---'].join('\n')}\n\n${body.join('\n\n')}\n`;
}

/** `PatchAnnotations` as it stands in an address: `patch-annotations`. */
export function slug(name: string): string {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
