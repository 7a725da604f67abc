import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {Example, leaveDraft, UPDATE_PAGE} from './example.ts';
import type {LittleServer} from './little-server.ts';
import {serveLittle} from './little-server.ts';
import type {Visit} from './site.ts';
import {useSite} from './site.ts';
import {ALL_SHUT, attemptAll} from './ways-out.ts';

const OPERATION = 'update_annotation_status';
const site = useSite();

let visit: Visit;
afterEach(() => visit.close());

/** Opens the page with some other code in the example's place. */
async function open(
  code: string,
  allowedHosts: readonly string[] = [],
): Promise<Example> {
  visit = await site.visit(UPDATE_PAGE, {allowedHosts});
  await leaveDraft(visit.page, OPERATION, code);
  return new Example(visit.page, OPERATION);
}

/** What the code printed, one line a call. */
async function printed(example: Example): Promise<string[]> {
  const lines = example.section('Console').getByRole('listitem');
  return lines.allInnerTexts();
}

describe('output', () => {
  test('is shown as it comes, objects open', async () => {
    const example = await open(
      "console.log('a line');\nconsole.warn({id: 'dog', nested: {value: 1}});\nconsole.table([{a: 1}]);",
    );
    expect(await example.run()).toMatch(/^Done/);
    const output = example.section('Console');
    await output.getByText('a line').waitFor();
    const object = output.getByText('{id: "dog", nested: {value: 1}}');
    await object.focus();
    await visit.page.keyboard.press('Enter');
    await output.getByText('nested', {exact: true}).waitFor();
    expect(await output.getByRole('columnheader').allInnerTexts()).toEqual([
      '(index)',
      'a',
    ]);
  });

  test('of a flood is cut, with a note', async () => {
    const example = await open(
      'for (let i = 0; i < 50_000; i += 1) console.log(i);',
    );
    expect(await example.run()).toMatch(/^Done/);
    const lines = await printed(example);
    expect(lines).toHaveLength(501);
    expect(lines.at(-1)).toMatch(/further lines are not shown/);
  });

  test('waits for timers and promises that nobody awaits', async () => {
    const example = await open(
      "setTimeout(() => console.log('late'), 300);\nvoid (async () => { await null; console.log('soon'); })();",
    );
    expect(await example.run()).toMatch(/^Done/);
    expect(await printed(example)).toEqual(['soon', 'late']);
  });
});

describe('an exception', () => {
  test.each([
    [
      'thrown',
      "\nconst a = 1;\nthrow new RangeError('too far');",
      3,
      'too far',
    ],
    ['awaited', "\n\nawait Promise.reject(new TypeError('no'));", 3, 'no'],
    [
      'in a timer',
      "setTimeout(() => {\n  throw new Error('late');\n}, 10);",
      2,
      'late',
    ],
    ['nobody caught', "void Promise.reject(new Error('left'));", 1, 'left'],
    ['of the syntax', 'const a = 1;\nconst = 2;', 2, ''],
    [
      'that only the engine sees',
      'const a = 1;\n\nconst a = 2;',
      3,
      "'a' has already been declared",
    ],
    [
      'of an import',
      "\nimport axios from 'axios';\naxios.get('x');",
      2,
      'openapi-fetch',
    ],
    [
      'of a request',
      "\nawait fetch('https://example.com/');",
      2,
      'reaches https://api.clarifai.com only',
    ],
  ])('%s is told with its line', async (_name, code, line, message) => {
    const example = await open(code);
    expect(await example.run()).toMatch(/^(Failed|Not run)/);
    await example.button(`Line ${line}`).waitFor();
    expect(await example.done.innerText()).toContain(message);
    expect(await example.code.locator('mark').getAttribute('data-line')).toBe(
      String(line),
    );
  });

  test('leads to its line, in the code and in the editor', async () => {
    const example = await open("\n\nthrow new Error('here');");
    await example.run();
    await example.button('Line 3').click();
    const focused = await visit.page.evaluate(
      () => document.activeElement?.querySelector('mark')?.dataset['line'],
    );
    expect(focused).toBe('3');

    await example.openEditor();
    await example.button('Line 3').click();
    await example.root.locator('[class*="errorLine"]').waitFor();
  });
});

describe('an endless loop', () => {
  test('is stopped by Stop while the page answers', async () => {
    const example = await open("console.log('begun');\nfor (;;) {}");
    await example.button('Run').click();
    await example.root.getByText('begun').waitFor();
    const begun = Date.now();
    await visit.page.evaluate(() => document.title);
    await visit.page.getByRole('button', {name: /Switch between dark/}).click();
    expect(Date.now() - begun).toBeLessThan(2_000);
    await example.button('Stop').click();
    expect(await example.finished()).toBe('Stopped');
    await example.button('Run').waitFor();
  });

  test('is ended by itself, and the next run works', async () => {
    const example = await open('while (true) {}');
    expect(await example.run()).toBe('Ended: the code did not pause');
    await example.button('Reset').click();
    expect(await example.run()).toMatch(/^Done/);
  });

  test('of promises is ended as well', async () => {
    const example = await open('while (true) await null;');
    expect(await example.run()).toBe('Ended: the code did not pause');
  });
});

describe('isolation', () => {
  let canary: LittleServer;
  const visitors: string[] = [];

  beforeAll(async () => {
    canary = await serveLittle((request, response) => {
      visitors.push(`${request.method} ${request.url}`);
      response.writeHead(200, {'access-control-allow-origin': '*'});
      response.end();
    });
  });
  afterAll(() => canary.close());

  test('no way leads out', async () => {
    // A request that the policy stops is still seen as an attempt; the canary
    // tells whether it got there.
    const example = await open(attemptAll(canary.url), [canary.host]);
    expect(await example.run()).toMatch(/^Done/);
    expect(await printed(example)).toEqual(ALL_SHUT);
    expect(visitors).toEqual([]);
  });

  test('the natives behind the replacements are shut by the policy too', async () => {
    // A nested realm has natives of its own; there is none to be had, so the
    // prototype chain is where the originals still are.
    const example = await open(
      `const out: string[] = [];
for (const target of [${JSON.stringify(canary.url)}, 'https://example.com/']) {
  let scope: object | null = self;
  while (scope) {
    const native = Object.getOwnPropertyDescriptor(scope, 'fetch')?.value;
    if (native) {
      await native.call(self, target).then(() => out.push('out'), () => out.push('shut'));
    }
    scope = Object.getPrototypeOf(scope);
  }
}
console.log([...new Set(out)].join());`,
    );
    expect(await example.run()).toMatch(/^Done/);
    expect(await printed(example)).toEqual(['shut']);
    expect(visitors).toEqual([]);
  });

  test('the code finds the token nowhere', async () => {
    const example = await open(
      `const seen = new Set();
const found: string[] = [];
function search(value: any, path: string, depth: number) {
  if (typeof value === 'string' && value.includes('owner-pat')) found.push(path);
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || seen.has(value) || depth > 6) return;
  seen.add(value);
  if (value instanceof Promise) value.catch(() => {});
  for (const key of Reflect.ownKeys(value)) {
    try { search(value[key], path + '.' + String(key), depth + 1); } catch {}
  }
}
search(self, 'self', 0);
const response = await fetch('https://api.clarifai.com/v2/users/sandbox-owner/apps/sandbox-app/annotations', {headers: {authorization: 'Key YOUR_PAT_HERE'}});
const text = await response.text();
if (response.status !== 200) found.push('not authorized');
if (text.includes('owner-pat')) found.push('response');
search([...response.headers], 'headers', 0);
console.log(found.length === 0 ? 'nowhere' : found.join());`,
    );
    expect(await example.run()).toMatch(/^Done/);
    expect(await printed(example)).toEqual(['nowhere']);
  });
});
