import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx';
import {PageError, shownPath} from './page-error.ts';

/** The page that a mistake is in. */
export interface Page {
  readonly siteDir: string;
  readonly path: string;
}

/** `<Snippet>` as it stands in a page. */
export type SnippetElement = MdxJsxFlowElement | MdxJsxTextElement;

const USAGE = 'write <Snippet operation="…" /> with the name of an operation';

/**
 * Reads which operation a `<Snippet>` shows.
 *
 * @throws a {@link PageError} when it isn't written as it must be.
 */
export function readOperation(page: Page, element: SnippetElement): string {
  const fail = (problem: string, remedy: string): never => {
    throw new PageError(
      shownPath(page.siteDir, page.path),
      element.position?.start,
      problem,
      remedy,
    );
  };
  const {attributes, children} = element;
  for (const attribute of attributes) {
    const name = 'name' in attribute ? attribute.name : '{…}';
    if (name !== 'operation') {
      fail(`<Snippet> has no attribute "${name}"`, `remove it; ${USAGE}.`);
    }
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
  if (children.length > 0) {
    fail('<Snippet> has content', `close it at once; ${USAGE}.`);
  }
  return operation;
}
