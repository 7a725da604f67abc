import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {Fact} from '../binding/book.ts';
import {checkBinding} from '../binding/check.ts';
import {type Page, listPages, readPage} from '../binding/site.ts';
import {loadBook} from '../load.ts';
import {falsify} from './falsify.ts';

/** How many there must be, so that the figure says something. */
const AT_LEAST = 300;
/** Of the falsehoods that could be made, one in so many is: all pages, and time left for others. */
const STEP = 3;
/** Of falsehoods that change words alone, the part that proofs must notice. */
const WORDS_NOTICED = 0.8;
/** Kinds that a proof can always read: every one of them must be noticed. */
const READ_BY_PROOFS = new Set(['number', 'yes or no', 'cells', 'action']);

const book = await loadBook();

/** What no reader sees, blanked at its length: addresses of links, imports, anchors. */
const HIDDEN =
  /\]\([^)]*\)|^ *\d+\. |^import .*$|\{\/\*.*?\*\/\}|<[^>]*>|^:::.*$|^---$|^(?:title|description):/gm;

/** A page's text with one visible thing in it made false, line by line. */
function falsePages(source: string): {kind: string; text: string}[] {
  const shown = source.replace(HIDDEN, (hidden) =>
    '\u0000'.repeat(hidden.length),
  );
  const lines = source.split('\n');
  return shown.split('\n').flatMap((line, nth) =>
    falsify(line).flatMap(({kind, text}) => {
      if (kind === 'cells') return [];
      const changed = restore(line, lines[nth] ?? '', text);
      return [{kind, text: lines.with(nth, changed).join('\n')}];
    }),
  );
}

/** Puts what was blanked back into a changed line. */
function restore(blanked: string, original: string, changed: string): string {
  const hidden = Array.from(blanked.matchAll(/\0+/g), ({0: run, index}) =>
    original.slice(index, index + run.length),
  );
  return changed.replace(/\0+/g, () => hidden.shift() ?? '');
}

const quotesOf = ({id}: Page) =>
  book.quotes().filter(({place}) => place.split('#')[0] === id);

describe('a page on which one thing was made false', () => {
  let made = 0;
  let survived = 0;

  it.each(listPages())(
    '$id',
    (page) => {
      const quotes = quotesOf(page);
      const unnoticed: string[] = [];
      for (const file of page.files.filter((each) => each.endsWith('.mdx'))) {
        const source = readFileSync(file, 'utf8');
        const all = falsePages(source);
        for (const {kind, text} of all.filter((_, nth) => nth % STEP === 0)) {
          made += 1;
          if (problemsOf(page, {file, text}, quotes).length === 0) {
            unnoticed.push(
              `${file}, ${kind}: ${firstDifference(source, text)}`,
            );
          }
        }
      }
      survived += unnoticed.length;
      expect(unnoticed).toEqual([]);
    },
    60_000,
  );

  it(`is made at least ${AT_LEAST} times`, () => {
    console.log(`pages: ${made} falsehoods, ${survived} unnoticed`);
    expect(made).toBeGreaterThanOrEqual(AT_LEAST);
  });
});

/** What the binding says of a page; one that cannot be read stops the build. */
function problemsOf(
  page: Page,
  other: {file: string; text: string},
  quotes: ReturnType<typeof quotesOf>,
): string[] {
  try {
    return checkBinding(readPage(page, other), quotes);
  } catch (error) {
    return [String(error)];
  }
}

function firstDifference(before: string, after: string): string {
  const others = after.split('\n');
  const nth = before.split('\n').findIndex((line, at) => line !== others[at]);
  return `line ${nth + 1}: ${others[nth]}`;
}

interface Tally {
  made: number;
  noticed: number;
}

/** Something false, and the facts whose proofs could notice. */
interface Trial {
  readonly kind: string;
  readonly line: string;
  readonly proofs: readonly (() => Promise<void>)[];
}

/** Falsehoods of the quotes, and of the headings of their tables. */
function trials(facts: readonly Fact[]): Trial[] {
  const quotes = facts.flatMap(({place, quote, prove}) =>
    falsify(quote).map(({kind, text}) => ({
      kind,
      line: `${place}, ${kind}: ${text}`,
      proofs: [() => prove(text)],
    })),
  );
  const tables = new Map<string, Fact[]>();
  for (const fact of facts.filter(({heading}) => heading !== undefined)) {
    const key = `${fact.place}, ${fact.heading}`;
    tables.set(key, [...(tables.get(key) ?? []), fact]);
  }
  const headings = [...tables.values()].flatMap((rows) =>
    falsify(rows[0]?.heading ?? '')
      .filter(({kind}) => kind === 'cells')
      .map(({kind, text}) => ({
        kind,
        line: `${rows[0]?.place}, ${kind}: ${text}`,
        proofs: rows.map(
          ({quote, prove}) =>
            () =>
              prove(quote, text),
        ),
      })),
  );
  return [...quotes, ...headings];
}

/** Whether one of the proofs fails. */
async function isNoticed({proofs}: Trial): Promise<boolean> {
  for (const prove of proofs) {
    try {
      await prove();
    } catch {
      return true;
    }
  }
  return false;
}

describe('a quote changed along with its page', () => {
  const tallies = new Map<string, Tally>();
  const unnoticed: {kind: string; line: string}[] = [];

  it('is tried against its proof', async () => {
    for (const trial of trials(book.facts)) {
      const {kind, line} = trial;
      const tally = tallies.get(kind) ?? {made: 0, noticed: 0};
      tallies.set(kind, tally);
      tally.made += 1;
      if (await isNoticed(trial)) {
        tally.noticed += 1;
      } else {
        unnoticed.push({kind, line});
      }
    }
  }, 120_000);

  it('is noticed by the proof where it changes what a proof reads', () => {
    for (const [kind, {made, noticed}] of tallies) {
      console.log(`proofs, ${kind}: ${noticed} of ${made} noticed`);
    }
    const all = [...tallies.values()];
    const sum = (of: keyof Tally) =>
      all.reduce((total, each) => total + each[of], 0);
    console.log(`proofs, all: ${sum('noticed')} of ${sum('made')} noticed`);
    if (process.env['SURVIVORS']) {
      console.log(unnoticed.map(({line}) => line).join('\n'));
    }
    const read = unnoticed.filter(({kind}) => READ_BY_PROOFS.has(kind));
    expect(read.map(({line}) => line)).toEqual([]);
    expect(sum('noticed') / sum('made')).toBeGreaterThan(WORDS_NOTICED);
  });
});
