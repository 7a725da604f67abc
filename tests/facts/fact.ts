import {Book, type Place} from './binding/book.ts';
import {type Row, rowOf, Said} from './binding/said.ts';
import {oneLine} from './binding/statement.ts';
import {type FactSandbox, openSandbox} from './sandbox-client.ts';

/** All facts that were written, in their order. */
export const book = new Book();

/**
 * Shows one statement of a page, or several that follow one another in a paragraph.
 *
 * @param place The page, `annotate/list`, or a section of it: `annotate/list#users`.
 * @param quote The statement as readers see it, with code in backticks. For a block
 *   of code, the code; for a component, its tag.
 * @param prove Asks the API whether it is so. What the quote says, its numbers
 *   above all, is taken from `said`, so that a page that says another number fails.
 * @example
 * fact('annotate/list', '20 annotations a page.', async (said, api) => {
 *   const [size] = said.numbers;
 *   expect(await api.list()).toHaveLength(size);
 * });
 */
export function fact(
  place: Place,
  quote: string,
  prove: (said: Said, api: FactSandbox) => Promise<void> | void,
): void {
  book.facts.push({
    place,
    quote,
    prove: async (text) => prove(new Said(text), await openSandbox()),
  });
}

/**
 * Shows each row of a table.
 *
 * @param text The table, a row on each line, its cells between ` | `; the headings
 *   of the columns first.
 * @param prove Shows one row; `row('Code')` is the cell under that heading.
 */
export function table(
  place: Place,
  text: string,
  prove: (row: Row, api: FactSandbox) => Promise<void> | void,
): void {
  const [heading = '', ...rows] = text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  for (const quote of rows) {
    book.facts.push({
      place,
      quote,
      heading,
      prove: async (row, columns = heading) =>
        prove(rowOf(columns, row), await openSandbox()),
    });
  }
}

/** Lists statements that a proof can't show, with the reason. */
export function notShown(
  place: Place,
  reason: string,
  quotes: readonly string[],
): void {
  book.notShown.push({place, reason, quotes});
}

/** Lists statements that a test elsewhere shows: its file, from the root, and its title. */
export function shownBy(
  place: Place,
  {file, test}: {readonly file: string; readonly test: string},
  quotes: readonly string[],
): void {
  book.elsewhere.push({place, file, test, quotes});
}
