/** A text in which one thing was made false. */
export interface Falsehood {
  /** What was changed: `number`, `negation`, `cells` … */
  readonly kind: Kind;
  readonly text: string;
}

type Kind =
  | 'number'
  | 'yes or no'
  | 'action'
  | 'method'
  | 'name'
  | 'negation'
  | 'opposite'
  | 'cells';

/** Words that turn a statement into another one, each for the one beside it. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['before', 'after'],
  ['first', 'last'],
  ['oldest', 'newest'],
  ['only', 'also'],
  ['more', 'less'],
  ['at most', 'at least'],
  ['up to', 'at least'],
  ['top', 'bottom'],
  ['left', 'right'],
  ['REST', 'gRPC'],
  ['owner', 'collaborator'],
  ['user', 'model'],
  ['with', 'without'],
  ['unless', 'if'],
  ['same', 'other'],
  ['stays', 'is gone'],
  ['stay', 'are gone'],
  ['all', 'some'],
  ['every', 'no'],
  ['any', 'no'],
  ['both', 'neither'],
  ['refused', 'accepted'],
  ['appended', 'merged'],
  ['added', 'taken out'],
  ['deleted', 'kept'],
  ['included', 'left out'],
  ['replaces', 'keeps'],
  ['twice', 'once'],
  ['present', 'absent'],
  ['pending', 'successful'],
  ['default', 'maximum'],
  ['longer', 'shorter'],
  ['empty', 'full'],
  ['input', 'app'],
  ['one', 'several'],
];

/** Patterns that a statement is denied by, or its denial taken back, with what stands there then. */
const NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bcannot\b/g, 'can'],
  [/\bcan\b/g, 'cannot'],
  [/\b(is|are|does|do|may|must|need) not\b/g, '$1'],
  [/\b(is|are)\b(?! not)/g, '$1 not'],
  [/\bmay\b(?! not)/g, 'may not'],
  [/\bmust\b(?! not)/g, 'need not'],
  [/\bnever\b/g, 'always'],
  [/\balways\b/gi, 'never'],
  [/\bnothing\b/gi, 'everything'],
  [/\bnobody\b/gi, 'everybody'],
  [/\bno\b(?!,)/gi, 'a'],
];

const NUMBER_WORDS = [
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
];
const ACTIONS = ['merge', 'overwrite', 'remove'];
const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];
const NUMBER = /(?<![\w.,/-])\d[\d,]*(?:\.\d+)?(?![\w/])/g;
const CODE = /`([^`]+)`/g;

/** Another number that could well stand there. */
function otherNumber(text: string): string {
  const value = Number(text.replaceAll(',', ''));
  if (value >= 10_000) {
    return String(value === 24156 ? 24155 : value + 1);
  }
  if (text.includes('.')) {
    return String(Math.round((value + 0.5) * 100) / 100);
  }
  const other = value < 3 ? value + 1 : Math.round(value * 1.25);
  return text.includes(',') ? other.toLocaleString('en-US') : String(other);
}

const like = (pattern: string, word: string): string =>
  /^\p{Lu}/u.test(pattern) && /^\p{Ll}/u.test(word)
    ? (word[0] ?? '').toUpperCase() + word.slice(1)
    : word;

/** Every text that comes of replacing one match. */
function replaceEach(
  text: string,
  pattern: RegExp,
  replacement: (match: string) => string,
): string[] {
  return Array.from(text.matchAll(pattern), ({0: match, index}) => {
    const other = replacement(match);
    return text.slice(0, index) + other + text.slice(index + match.length);
  });
}

const nextOf = (list: readonly string[], word: string): string =>
  list[(list.indexOf(word) + 1) % list.length] ?? '';

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${words.join('|')})\\b`, 'g');

/** Swaps each two cells that stand beside one another. */
function swapCells(row: string): string[] {
  const cells = row.split(/ ?\|(?: |$)/);
  return cells.slice(1).flatMap((cell, nth) => {
    const before = cells[nth] ?? '';
    const swapped = cells.toSpliced(nth, 2, cell, before);
    return cell === before || cell === '' || before === ''
      ? []
      : [swapped.join(' | ')];
  });
}

/** A name as `code`, put in the place of another one in the same text, or misspelt. */
function otherNames(text: string): string[] {
  const names = Array.from(text.matchAll(CODE), ([, name = '']) => name);
  return replaceEach(text, CODE, (match) => {
    const name = match.slice(1, -1);
    const other = names.find((each) => each !== name);
    return `\`${other ?? `${name}s`}\``;
  });
}

/** Texts that differ from this one in one thing, and mostly say something false. */
export function falsify(text: string): Falsehood[] {
  const of = (kind: Kind, texts: readonly string[]): Falsehood[] =>
    texts
      .filter((other) => other !== text)
      .map((other) => ({kind, text: other}));
  const words = OPPOSITES.flatMap(([one, other]) => [
    ...replaceEach(text, new RegExp(`\\b${one}\\b`, 'gi'), (match) =>
      like(match, other),
    ),
    ...replaceEach(text, new RegExp(`\\b${other}\\b`, 'gi'), (match) =>
      like(match, one),
    ),
  ]);
  const counted = replaceEach(
    text,
    new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'gi'),
    (match) => like(match, nextOf(NUMBER_WORDS, match.toLowerCase())),
  );
  return [
    ...of('number', replaceEach(text, NUMBER, otherNumber)),
    ...of('number', counted),
    ...of(
      'yes or no',
      replaceEach(text, /\byes\b/g, () => 'no, 24156'),
    ),
    ...of(
      'yes or no',
      replaceEach(text, /\bno, \d+/g, () => 'yes'),
    ),
    ...of(
      'action',
      replaceEach(text, anyOf(ACTIONS), (match) => nextOf(ACTIONS, match)),
    ),
    ...of(
      'method',
      replaceEach(text, anyOf(METHODS), (match) => nextOf(METHODS, match)),
    ),
    ...of('name', otherNames(text)),
    ...of(
      'negation',
      NEGATIONS.flatMap(([pattern, other]) =>
        replaceEach(text, pattern, (match) =>
          match.replace(new RegExp(pattern.source, pattern.flags), other),
        ),
      ),
    ),
    ...of('opposite', words),
    ...of('cells', swapCells(text)),
  ];
}
