import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {missingForRuns} from '../../languages/requirements.ts';
import {SNIPPETS} from '../snippets/root.ts';
import {startServerProcess} from '../support/server-process.ts';
import type {ServerProcess} from '../support/server-process.ts';
import {carryOut} from './carry-out.ts';
import {readRehearsal} from './page.ts';

const OPERATION = 'update_annotation_concepts';
const {sandboxOptions, recipes: all} = readRehearsal();
/** A language may leave the example out. */
const recipes = all.filter(({language}) =>
  existsSync(
    join(SNIPPETS, language.folder, `${OPERATION}.${language.extension}`),
  ),
);

let home: string;
let server: ServerProcess;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'recipes-'));
  server = await startServerProcess(sandboxOptions, {HOME: home});
});

afterAll(async () => {
  await server.stop();
  await rm(home, {recursive: true, force: true});
});

/** What is stored of the annotation that the example changes. */
async function storedConcepts(): Promise<unknown> {
  const response = await fetch(
    `${server.restUrl}/v2/users/me/apps/sandbox-app/inputs/park/annotations/park-concepts`,
    {headers: {authorization: 'Key owner-pat'}},
  );
  const {annotation} = (await response.json()) as {
    annotation: {data: {concepts: {id: string; value: number}[]}};
  };
  return Object.fromEntries(
    annotation.data.concepts.map(({id, value}) => [id, value]),
  );
}

describe.each(recipes)('$language.label', (recipe) => {
  const isMissing = missingForRuns([recipe.language.id]).length > 0;

  // In CI nothing is left out.
  test.skipIf(isMissing && !process.env.CI)(
    'a copied example reaches the sandbox, by what the page says alone',
    {timeout: 180_000},
    async () => {
      await fetch(`${server.restUrl}/_sandbox/state`, {
        method: 'DELETE',
        headers: {authorization: 'Key owner-pat'},
      });
      expect(await storedConcepts()).toMatchObject({cat: 1});
      const folder = join(home, recipe.language.id);
      const outcome = await carryOut(recipe, {
        operation: OPERATION,
        folder,
        home,
        server,
      });
      expect(outcome.complaints).not.toContain('rror');
      expect(outcome).toMatchObject({ok: true});
      expect(outcome.printed).toMatch(/dog: 1/);
      expect(await storedConcepts()).toMatchObject({dog: 1, cat: 0});
    },
  );
});
