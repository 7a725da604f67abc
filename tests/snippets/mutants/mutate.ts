import type {ExpectedRequest} from '../../../code_snippets/expectation.ts';
import type {Snippet} from '../discover.ts';
import {spellings} from '../../../languages/toolchain/mutation-grammar.ts';
import type {
  ApiWords,
  MutationGrammar,
} from '../../../languages/toolchain/mutation-grammar.ts';
import {TOOLCHAINS} from '../../../languages/toolchains.ts';
import {fieldsOf, leavesOf} from './leaves.ts';
import type {Leaf} from './leaves.ts';

/** The ways in which a snippet is broken. */
export const KINDS = [
  'action',
  'id',
  'value',
  'field name',
  'dropped line',
  'call',
  'blind check',
  'hidden details',
  'no output',
] as const;
type Kind = (typeof KINDS)[number];

/** A snippet with one mistake in it. */
export interface Mutant extends Snippet {
  readonly kind: Kind;
  /** The line as it was, and as it is. */
  readonly change: string;
}

/** Every mistake of a known kind that can be made in a snippet. */
export function mutantsOf(
  snippet: Snippet,
  request: ExpectedRequest,
  words: ApiWords,
): readonly Mutant[] {
  const leaves = leavesOf(request);
  const grammar = TOOLCHAINS[snippet.language].mutations(words);
  const mutants = [
    ...otherStrings(snippet, leaves, words),
    ...otherNumbers(snippet, leaves),
    ...otherConstants(snippet, words),
    ...otherFlags(snippet, leaves),
    ...otherFieldNames(snippet, request, grammar),
    ...droppedLines(snippet, request, grammar),
    ...otherCalls(snippet, grammar),
    ...hiddenFailures(snippet, grammar),
    ...droppedOutput(snippet, grammar),
  ];
  return [...new Map(mutants.map((mutant) => [mutant.code, mutant])).values()];
}

function otherStrings(
  snippet: Snippet,
  leaves: readonly Leaf[],
  {values}: ApiWords,
): Mutant[] {
  return leaves.flatMap(({field, value}) => {
    if (typeof value !== 'string') return [];
    const quoted = `(?<=['"]|^[A-Z_0-9]+=)${escape(value)}(?=['"]|$)`;
    const swap = values[field]?.[value];
    const other = swap ?? `${value}x`;
    const kind = swap === undefined ? 'id' : 'action';
    return replaceEach(snippet, kind, new RegExp(quoted, 'gm'), () => other);
  });
}

function otherNumbers(snippet: Snippet, leaves: readonly Leaf[]): Mutant[] {
  return leaves.flatMap(({field, value}) => {
    if (typeof value !== 'number') return [];
    const pattern = `(?<=${spellings(field)}\\W{1,6})${escape(String(value))}(?![\\d.])`;
    const other = () => String(otherNumber(value));
    return replaceEach(snippet, 'value', new RegExp(pattern, 'g'), other);
  });
}

function otherNumber(value: number): number {
  if (value === 1 || value === 0) return 1 - value;
  return Number.isInteger(value)
    ? value + 1
    : Number((value + 0.01).toFixed(2));
}

function otherConstants(snippet: Snippet, {constants}: ApiWords): Mutant[] {
  const names = new RegExp(
    `\\b(?:${Object.keys(constants).join('|')})\\b`,
    'g',
  );
  const other = (name: string) => constants[name] ?? name;
  return replaceEach(snippet, 'value', names, other);
}

function otherFlags(snippet: Snippet, leaves: readonly Leaf[]): Mutant[] {
  return leaves.flatMap(({field, value}) => {
    if (value !== true) return [];
    const pattern = `(?<=${spellings(field)}\\W{1,6})true`;
    const other = (text: string) => (text === 'True' ? 'False' : 'false');
    return replaceEach(snippet, 'value', new RegExp(pattern, 'gi'), other);
  });
}

function otherFieldNames(
  snippet: Snippet,
  request: ExpectedRequest,
  {field}: MutationGrammar,
): Mutant[] {
  return fieldsOf(request).flatMap((name) =>
    replaceEach(snippet, 'field name', field(name), (found, line) => {
      // A client that drops unknown fields sends the same without a zero as with it.
      if (name === 'value' && /value: 0\b/.test(line)) return found;
      const other = name.replace(/_(\w)/g, (_, letter: string) =>
        letter.toUpperCase(),
      );
      return found.includes(name) && other !== name
        ? found.replace(name, other)
        : `${found}x`;
    }),
  );
}

function droppedLines(
  snippet: Snippet,
  request: ExpectedRequest,
  {field}: MutationGrammar,
): Mutant[] {
  return replaceLines(snippet, 'dropped line', (line) => {
    const set = fieldsOf(request).filter((name) => field(name).test(line));
    // A value by itself may be what is meant without it, too.
    const isTelling =
      set.length > 1 || (set.length === 1 && set[0] !== 'value');
    return isTelling && isBalanced(line) ? '' : undefined;
  });
}

function otherCalls(snippet: Snippet, {calls}: MutationGrammar): Mutant[] {
  const call = calls.find(([pattern]) => pattern.test(snippet.code));
  if (call === undefined) return [];
  const [pattern, other] = call;
  const everywhere = new RegExp(pattern.source, 'g');
  const code = snippet.code.replace(everywhere, other);
  return [
    {...snippet, kind: 'call', code, change: `${pattern.source} → ${other}`},
  ];
}

function hiddenFailures(
  snippet: Snippet,
  {check, details}: MutationGrammar,
): Mutant[] {
  const [pattern, blind] = check;
  return [
    ...replaceEach(snippet, 'blind check', global(pattern), () => blind),
    ...replaceEach(snippet, 'hidden details', global(details), () => ''),
  ];
}

function droppedOutput(snippet: Snippet, {prints}: MutationGrammar): Mutant[] {
  if (prints === undefined) return [];
  return replaceLines(snippet, 'no output', (line) =>
    prints.test(line) && isBalanced(line) ? '' : undefined,
  );
}

/** One mutant per place that a pattern is found at. */
function replaceEach(
  snippet: Snippet,
  kind: Kind,
  pattern: RegExp,
  other: (found: string, line: string) => string,
): Mutant[] {
  return [...snippet.code.matchAll(pattern)].flatMap(({0: found, index}) => {
    const replaced = other(found, lineAt(snippet.code, index));
    if (replaced === found) return [];
    const code =
      snippet.code.slice(0, index) +
      replaced +
      snippet.code.slice(index + found.length);
    const change = `${lineAt(snippet.code, index)} → ${lineAt(code, index)}`;
    return [{...snippet, kind, code, change}];
  });
}

/** One mutant per line that is to be another, or gone. */
function replaceLines(
  snippet: Snippet,
  kind: Kind,
  other: (line: string) => string | undefined,
): Mutant[] {
  const lines = snippet.code.split('\n');
  return lines.flatMap((line, index) => {
    const replaced = other(line);
    if (replaced === undefined) return [];
    const code = lines.with(index, replaced).join('\n');
    return [{...snippet, kind, code, change: `${line.trim()} → gone`}];
  });
}

function lineAt(code: string, index: number): string {
  const start = code.lastIndexOf('\n', index - 1) + 1;
  const end = code.indexOf('\n', index);
  return code.slice(start, end < 0 ? undefined : end).trim();
}

function isBalanced(line: string): boolean {
  const count = (marks: string) =>
    [...line].filter((letter) => marks.includes(letter)).length;
  return count('([{') === count(')]}');
}

function global({source, flags}: RegExp): RegExp {
  return new RegExp(source, flags.replace('g', '') + 'g');
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
