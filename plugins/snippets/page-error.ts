import path from 'node:path';

/** A place in a page, as the Markdown parser counts it: from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mistake in a page or in the snippets it names; it stops the build. */
export class PageError extends Error {
  override readonly name = 'PageError';

  constructor(
    readonly page: string,
    readonly place: Place | undefined,
    readonly problem: string,
    readonly remedy: string,
  ) {
    const at = place === undefined ? '' : `:${place.line}:${place.column}`;
    super(`${page}${at}: ${problem}\n  Remedy: ${remedy}`);
  }
}

/** Where a node of a script stands; its columns count from 0. */
export function placeOf({
  loc,
}: {
  readonly loc?: {readonly start: Place} | null | undefined;
}): Place | undefined {
  return loc ? {line: loc.start.line, column: loc.start.column + 1} : undefined;
}

/** A path as messages show it: from the site's folder, with forward slashes. */
export function shownPath(siteDir: string, file: string): string {
  return path.relative(siteDir, file).split(path.sep).join('/');
}
