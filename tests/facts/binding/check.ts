import type {Book} from './book.ts';
import {oneLine, type Statement} from './statement.ts';

type Quotes = ReturnType<Book['quotes']>;

/** Runs of statements of one block whose text is the quote. */
function matches(
  statements: readonly Statement[],
  quote: string,
): Statement[][] {
  const found: Statement[][] = [];
  statements.forEach((first, begin) => {
    let text = '';
    for (let end = begin; end < statements.length; end += 1) {
      const next = statements[end];
      if (next === undefined || next.block !== first.block) {
        return;
      }
      text = oneLine(`${text} ${next.text}`);
      if (text === quote) {
        found.push(statements.slice(begin, end + 1));
      }
      if (text.length >= quote.length) {
        return;
      }
    }
  });
  return found;
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu));

/** The statement that shares most words with a text, if it shares half of them. */
function nearest(
  statements: readonly Statement[],
  text: string,
): Statement | undefined {
  const words = wordsOf(text);
  const shared = (statement: Statement): number => {
    const theirs = wordsOf(statement.text);
    const both = [...words].filter((word) => theirs.has(word)).length;
    return both / Math.max(words.size, theirs.size);
  };
  let best: {statement: Statement; shared: number} | undefined;
  for (const statement of statements) {
    const part = shared(statement);
    if (part >= 0.5 && part > (best?.shared ?? 0)) {
      best = {statement, shared: part};
    }
  }
  return best?.statement;
}

const at = ({file, line}: Statement): string => `${file}:${line}`;

/** What is wrong with one quote; the statements that it covers otherwise. */
function place(
  statements: readonly Statement[],
  {place, quote, by}: Quotes[number],
): Statement[] | string {
  const [page = '', section] = place.split('#');
  const here = statements.filter((each) => each.page === page);
  if (here.length === 0) {
    return `${place}: there is no such page. A place is the page's path in docs/ without its ending, such as 'annotate/list'.`;
  }
  const within =
    section === undefined
      ? here
      : here.filter((each) => each.section === section);
  const text = oneLine(quote);
  const found = matches(within, text);
  const [first, second] = found;
  if (first === undefined) {
    const likely = nearest(within, text);
    return `${likely === undefined ? place : at(likely)}: the page no longer says “${text}”.${likely === undefined ? '' : `\n  It says “${likely.text}”.`}\n  ${by === 'fact' ? 'Quote what it says now, see that the proof still shows it, or take the fact away' : 'Take it off the list of what is not shown by a fact, or quote what the page says now'}.`;
  }
  if (second !== undefined) {
    const lines = found.flatMap(([statement]) => statement ?? []).map(at);
    return `${lines.join(', ')}: the page says “${text}” more than once.\n  Say which is meant: name its section, as in '${page}#section', or quote the sentence beside it too.`;
  }
  return first;
}

function unquoted(statement: Statement): string {
  const {page, text} = statement;
  return `${at(statement)}: nobody shows “${text}”.\n  Show it in tests/facts/pages: fact('${page}', '…', async (said, api) => …); or list it with notShown('${page}', reason, ['…']).`;
}

/**
 * Holds the quotes of the facts against the statements of the pages.
 *
 * @returns What is wrong: with file, line and what to do. Empty when all is well.
 */
export function checkBinding(
  statements: readonly Statement[],
  quotes: Quotes,
): string[] {
  const problems = new Set<string>();
  const covered = new Map<Statement, 'fact' | 'list'>();
  for (const quote of quotes) {
    const placed = place(statements, quote);
    if (typeof placed === 'string') {
      problems.add(placed);
      continue;
    }
    for (const statement of placed) {
      const before = covered.get(statement);
      if (before !== undefined && before !== quote.by) {
        problems.add(
          `${at(statement)}: “${statement.text}” is shown by a fact, and listed as not shown by one. Take it off one of them.`,
        );
      }
      covered.set(statement, quote.by);
    }
  }
  const missing = statements
    .filter((statement) => !covered.has(statement))
    .map(unquoted);
  return [...problems, ...missing];
}
