import {describe, expect, test} from 'vitest';
import {LANGUAGES} from '../../../languages/index.ts';
import {annotationApi, words} from '../../../api/testing/index.ts';
import {TOOLCHAINS} from '../../../languages/toolchains.ts';
import {findOperations} from '../discover.ts';
import {catalogOf} from '../tested-api.ts';
import {chooseMutants} from './choose.ts';
import {KINDS, mutantsOf} from './mutate.ts';

const operations = await findOperations(catalogOf(annotationApi));
const all = operations.flatMap(({snippets, expectation}) =>
  snippets.flatMap((snippet) => mutantsOf(snippet, expectation.request, words)),
);

test('a mutant differs from its snippet in what it says', () => {
  for (const mutant of all) {
    const snippet = operations
      .find(({name}) => name === mutant.operation)
      ?.snippets.find(({language}) => language === mutant.language);
    expect(mutant.code).not.toBe(snippet?.code);
    expect(mutant.change).toContain('→');
  }
});

describe.each(LANGUAGES.map(({id}) => id))('%s', (language) => {
  const own = all.filter((mutant) => mutant.language === language);

  test('can be broken in each way', () => {
    const kinds = new Set(own.map(({kind}) => kind));
    const {prints} = TOOLCHAINS[language].mutations(words);
    const wanted = KINDS.filter((kind) => prints || kind !== 'no output');
    expect(wanted.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('can be broken in each operation', () => {
    const broken = new Set(own.map(({operation}) => operation));
    const covered = operations.filter(({gaps}) => !gaps.includes(language));
    expect(broken.size).toBe(covered.length);
  });
});

test('the same seed chooses the same mutants, another seed others', () => {
  const names = (seed: number) =>
    chooseMutants(all, 210, seed).map(
      ({language, change}) => language + change,
    );
  expect(names(1)).toHaveLength(210);
  expect(names(1)).toEqual(names(1));
  expect(names(1)).not.toEqual(names(2));
});

test('the choice is even among languages and has every kind', () => {
  const chosen = chooseMutants(all, 210, 1);
  const share = Math.floor(210 / LANGUAGES.length);
  for (const {id} of LANGUAGES) {
    const possible = all.filter(({language}) => language === id).length;
    expect(
      chosen.filter(({language}) => language === id).length,
    ).toBeGreaterThanOrEqual(Math.min(share, possible));
  }
  expect(new Set(chosen.map(({kind}) => kind))).toEqual(new Set(KINDS));
});
