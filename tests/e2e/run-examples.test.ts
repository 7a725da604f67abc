import type {Page} from 'playwright-core';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {Sandbox} from '../../sandbox/core/index.ts';
import type {SandboxServer} from '../../sandbox/node/server.ts';
import {startSandboxServer} from '../../api/server.ts';
import type {OperationExpectation} from '../../code_snippets/api-guide/annotate/expectation.ts';
import {missingOutput} from '../snippets/judge/output.ts';
import {sandboxOfBrowser} from './browser-state.ts';
import {chooseServer, Example, UPDATE_PAGE} from './example.ts';
import type {Visit} from './site.ts';
import {useSite} from './site.ts';
import {OPERATIONS, storedWrongly} from './update-operations.ts';

const site = useSite();

/** Checks what the page shows, and then what is really stored. */
async function expectDone(
  example: Example,
  expectation: OperationExpectation,
  stored: Sandbox,
): Promise<void> {
  expect(await example.finished()).toMatch(
    /^Done in .* · 1 request · 1 annotation changed$/,
  );
  const printed = await example.section('Console').innerText();
  expect(missingOutput(printed, expectation.output)).toBeUndefined();
  expect(await example.section('Requests').innerText()).toMatch(
    /PATCH[^]*\/annotations[^]*200[^]*ms/,
  );
  // What tells of changes is loaded with the first of them.
  await expect
    .poll(() => example.section('What changed').innerText())
    .toContain(expectation.after.updated?.[0]?.id);
  expect(await storedWrongly(stored, expectation)).toEqual([]);
}

describe.each(OPERATIONS)('%s', (operation, expectation) => {
  let server: SandboxServer;
  let visit: Visit;
  let page: Page;
  let example: Example;

  beforeEach(async () => {
    server = await startSandboxServer();
    visit = await site.visit(UPDATE_PAGE, {
      allowedHosts: [new URL(server.restUrl).host],
    });
    ({page} = visit);
    example = new Example(page, operation);
  });
  afterEach(async () => {
    await visit.close();
    await server.close();
  });

  test('runs from its tab, in the browser', async () => {
    await example.button('Run').click();
    await example.done.waitFor();
    await expectDone(example, expectation, await sandboxOfBrowser(page));
  });

  test('runs from the editor, in the browser', async () => {
    await example.openEditor();
    await page.keyboard.press('Control+Enter');
    await example.done.waitFor();
    await expectDone(example, expectation, await sandboxOfBrowser(page));
  });

  test('runs from its tab, against the Node server', async () => {
    await chooseServer(example, {url: server.restUrl});
    await example.run();
    await expectDone(example, expectation, server.sandbox);
  });

  test('runs from the editor, against the Node server', async () => {
    await example.openEditor();
    await chooseServer(example, {url: server.restUrl});
    await example.editor.click();
    await page.keyboard.press('Control+Enter');
    await example.done.waitFor();
    await expectDone(example, expectation, server.sandbox);
  });
});
