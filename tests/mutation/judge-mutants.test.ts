import {expect, it} from 'vitest';
import {judgeMutants} from './judge-mutants.ts';

const mutant = (change: string, status: string) => ({
  file: 'a.ts',
  line: 1,
  change,
  status,
});
const NINE = Array.from({length: 9}, (_, nth) => mutant(`m${nth}`, 'Killed'));
const SURVIVOR = mutant('a > b → a >= b', 'Survived');
const reason = (changes: string[]) => [
  {file: 'a.ts', reason: 'equal', changes},
];

it('is content with enough of them noticed and a reason for the rest', () => {
  const {lines, problems} = judgeMutants(
    [...NINE, SURVIVOR, mutant('loaded once', 'Ignored')],
    reason([SURVIVOR.change]),
    0.9,
  );
  expect(problems).toEqual([]);
  expect(lines.at(-1)).toBe('all: 9 of 10 noticed (90.0 %)');
});

it('names a survivor without a reason, and a reason without a survivor', () => {
  const {problems} = judgeMutants([...NINE, SURVIVOR], reason(['m0']), 0.9);
  expect(problems).toEqual([
    'Nobody noticed, and survivors.ts gives no reason: a.ts:1 a > b → a >= b',
    'It does not survive; take it out of survivors.ts: a.ts m0',
  ]);
});

it('counts what no check reaches, and what never ended', () => {
  const {problems} = judgeMutants(
    [mutant('x', 'Timeout'), mutant('y', 'NoCoverage')],
    reason(['y']),
    0.9,
  );
  expect(problems).toEqual(['Only 50.0 % were noticed; 90.0 % must be.']);
});
