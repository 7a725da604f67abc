// What happened when the tests executed an example, under each of its tabs.
import {readFileSync} from 'node:fs';
import type {BrowserContextOptions, Locator, Page} from 'playwright-core';
import {describe, expect, test} from 'vitest';
import {LANGUAGES, type LanguageId} from '../../languages/index.ts';
import type {Recording} from '../../src/components/Snippet/Recorded/recording.ts';
import {violations} from './accessibility.ts';
import {Example, UPDATE_PAGE} from './example.ts';
import {useSite} from './site.ts';

const OPERATION = 'update_annotation_concepts';
const site = useSite();

function kept(language: LanguageId): Recording {
  return JSON.parse(
    readFileSync(`reports/recordings/${OPERATION}/${language}.json`, 'utf8'),
  ) as Recording;
}

/** Opens the page with the example in a language. */
async function visit(
  language: LanguageId,
  options: BrowserContextOptions = {},
) {
  const visited = await site.visit(`${UPDATE_PAGE}?lang=${language}`, options);
  const example = new Example(visited.page, OPERATION);
  return {...visited, example, disclosure: disclosureOf(example)};
}

function disclosureOf({root}: Example): Locator {
  return root
    .locator('details')
    .filter({visible: true, hasText: 'What it prints, sends and changes'});
}

const opener = (disclosure: Locator): Locator =>
  disclosure.locator('summary').first();

async function requestedRecordings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => name)
      .filter((name) => name.includes('/recordings/')),
  );
}

describe.each(LANGUAGES)('$label', ({id}) => {
  test('shows on demand what was printed, sent, answered and changed, and with what', async () => {
    const {page, example, disclosure, close} = await visit(id);
    await page.waitForLoadState('networkidle');
    expect(await requestedRecordings(page)).toEqual([]);
    const recording = kept(id);

    await opener(disclosure).click();
    const title = recording.printedOn === 'page' ? 'On the page' : 'Console';
    const printed = await example.section(title).innerText();
    for (const line of recording.printed.trim().split('\n')) {
      expect(printed).toContain(line.trim());
    }
    const said = await disclosure.innerText();
    for (const [name, version] of Object.entries(recording.tools)) {
      expect(said).toContain(`${name} ${version}`);
    }
    expect(said).toMatch(/recorded when the tests executed the example/i);

    const [request] = recording.requests;
    const requests = example.section('Requests');
    const bodies = await requests.locator('pre').allTextContents();
    if (request?.transport === 'grpc') {
      expect(await requests.innerText()).toContain(request.rpc);
      expect(JSON.parse(bodies[0] ?? '')).toEqual(request.message);
    } else {
      expect(await requests.innerText()).toContain(request?.url);
      expect(JSON.parse(bodies[0] ?? '')).toEqual(
        JSON.parse(request?.body ?? ''),
      );
    }
    expect(JSON.parse(bodies[1] ?? '')).toEqual(request?.answer.body);

    const changed = example.section('What changed');
    await expect
      .poll(() => changed.innerText())
      .toContain(recording.changes[0]?.path.at(-1));
    await changed.getByRole('img').waitFor();
    expect(await changed.locator('pre').innerText()).toMatch(/^[+−]/m);
    expect(await requestedRecordings(page)).toHaveLength(1);
    await close();
  });
});

test('is reached and opened by keyboard', async () => {
  const {page, disclosure, close} = await visit('php');
  await opener(disclosure).focus();
  await page.keyboard.press('Enter');
  await disclosure.getByText('Console').waitFor();
  await page.keyboard.press('Enter');
  expect(await disclosure.getAttribute('open')).toBeNull();
  await close();
});

test('stands until a run, whose result takes its place, and comes back with the text', async () => {
  const {page, example, disclosure, close} = await visit('typescript');
  await opener(disclosure).click();
  await example.section('Console').waitFor();
  await example.run();
  expect(await disclosure.count()).toBe(0);
  expect(await example.section('Console').count()).toBe(1);

  await example.openEditor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('// mine');
  await example.button('Reset').click();
  await disclosure.waitFor();
  await close();
});

test('says that it is of the original text, where another is shown', async () => {
  const {page, example, disclosure, close} = await visit('typescript');
  await opener(disclosure).click();
  await example.section('Console').waitFor();
  const note = disclosure.getByText(/recorded of the original text/);
  expect(await note.count()).toBe(0);
  await example.openEditor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('// mine');
  await note.waitFor();
  await close();
});

test('a recording that does not load is said so, and can be tried again', async () => {
  const {page, example, disclosure, close} = await visit('curl');
  const pattern = '**/recordings/**';
  await page.route(pattern, (route) => route.abort());
  await opener(disclosure).click();
  const alert = disclosure.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toMatch(/did not load/);
  // A host that answers everything answers with a page.
  await page.unroute(pattern);
  await page.route(pattern, (route) =>
    route.fulfill({contentType: 'text/html', body: '<!doctype html>'}),
  );
  await example.button('Try again').click();
  await alert.waitFor();
  await page.unroute(pattern);
  await example.button('Try again').click();
  await example.section('Console').waitFor();
  expect(await alert.count()).toBe(0);
  await close();
});

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const)('is accessible and fits: %s, %i px', async (colorScheme, width) => {
  for (const language of ['javascript', 'java'] as const) {
    const {page, example, disclosure, close} = await visit(language, {
      colorScheme,
      viewport: {width, height: 800},
      reducedMotion: 'reduce',
    });
    await opener(disclosure).click();
    await example.section('What changed').getByRole('img').waitFor();
    expect(await violations(page, '[data-operation]')).toEqual([]);
    const overflow = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await close();
  }
});

test('where no script runs, nothing is offered that would not open', async () => {
  const {page, close} = await site.visit(UPDATE_PAGE, {
    javaScriptEnabled: false,
  });
  const summaries = page.getByText('What it prints, sends and changes');
  expect(await summaries.count()).toBeGreaterThan(0);
  for (const summary of await summaries.all()) {
    expect(await summary.isVisible()).toBe(false);
  }
  await close();
});
