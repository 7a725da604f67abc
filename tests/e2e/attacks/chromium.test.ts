import {afterEach, describe, expect, test} from 'vitest';
import type {RunningLanguage} from '../example.ts';
import {Example, leaveDraft, UPDATE_PAGE} from '../example.ts';
import type {Visit} from '../site.ts';
import {useSite} from '../site.ts';
import type {Attack} from './cases.ts';
import {ATTACKS} from './cases.ts';
import type {EngineAttack} from './engines.ts';
import {ENGINE_ATTACKS} from './engines.ts';

const OPERATION = 'update_annotation_status';
/** An example that nobody attacks. */
const OTHER = 'update_annotation_concepts';
/** Longest task of the page, in ms. */
const LONGEST_TASK = 250;
const site = useSite();

let visit: Visit;
afterEach(() => visit.close());

/** The longest task of the page since the last call, in ms. */
function longestTask(): Promise<number> {
  return visit.page.evaluate(() => {
    const durations = window.tasks.takeRecords().map((each) => each.duration);
    const longest = Math.max(window.longest, 0, ...durations);
    window.longest = 0;
    return longest;
  });
}

declare global {
  interface Window {
    tasks: PerformanceObserver;
    longest: number;
  }
}

async function open(
  code: string,
  language: RunningLanguage = 'typescript',
): Promise<Example> {
  visit = await site.visit(`${UPDATE_PAGE}?lang=${language}`);
  await leaveDraft(visit.page, OPERATION, code, language);
  await visit.page.evaluate(() => {
    window.longest = 0;
    window.tasks = new PerformanceObserver((list) => {
      const durations = list.getEntries().map((each) => each.duration);
      window.longest = Math.max(window.longest, ...durations);
    });
    window.tasks.observe({type: 'longtask'});
  });
  return new Example(visit.page, OPERATION);
}

/** Ends a run that doesn't end by itself, and tells how long that took. */
async function stop(example: Example): Promise<number> {
  await example.button('Stop').waitFor();
  await visit.page.waitForTimeout(700);
  const begun = Date.now();
  // A click from within: what is measured is the page, not its driver.
  await example.button('Stop').evaluate((button) => {
    (button as HTMLButtonElement).click();
  });
  await example.done.waitFor();
  return Date.now() - begun;
}

async function attack(example: Example, {ends}: Attack): Promise<string> {
  if (ends) {
    return example.run();
  }
  await example.button('Run').click();
  expect(await stop(example)).toBeLessThan(1_000);
  return (await example.summary.textContent()) ?? '';
}

const KINDS: [string, readonly (Attack & Partial<EngineAttack>)[]][] = [
  ...Object.entries(ATTACKS),
  ...Object.entries(ENGINE_ATTACKS),
];

/** Attacks a page, sees that it holds, and gives by how much its longest task stays beneath the bound, in ms. */
async function room(given: Attack & Partial<EngineAttack>): Promise<number> {
  const example = await open(given.code, given.language);
  // What an honest run costs on this machine, at this time, loading all it takes.
  expect(await new Example(visit.page, OTHER).run()).toMatch(/^Done/);
  const honest = await longestTask();
  expect(await attack(example, given)).toMatch(given.ends ?? /^Stopped/);
  if (given.says) {
    expect(await example.done.textContent()).toMatch(given.says);
  }
  expect(await visit.page.getByText('went wrong').count()).toBe(0);
  const attacked = await longestTask();
  await example.button('Reset').click();
  expect(await example.run()).toMatch(/^Done/);
  return Math.max(LONGEST_TASK, 1.5 * honest) - attacked;
}

describe.each(KINDS)('%s', (_kind, attacks) => {
  test.each(attacks)('$name', async (given) => {
    let left = await room(given);
    if (left <= 0) {
      // Another process may have had the machine meanwhile, which a task's time
      // counts: one that the code makes long is long each time.
      await visit.close();
      left = await room(given);
    }
    expect(left).toBeGreaterThan(0);
  });
});
