// The languages beside TypeScript that run in the page, as shown, in the built site.
import {afterEach, describe, expect, test} from 'vitest';
import {missingOutput} from '../snippets/judge/output.ts';
import {sandboxOfBrowser} from './browser-state.ts';
import type {RunningLanguage} from './example.ts';
import {chooseServer, Example, leaveDraft, UPDATE_PAGE} from './example.ts';
import {serveLittle} from './little-server.ts';
import type {Visit} from './site.ts';
import {useSite} from './site.ts';
import {OPERATIONS, storedWrongly} from './update-operations.ts';

const OPERATION = 'update_annotation_concepts';
const site = useSite();

let visit: Visit;
afterEach(() => visit.close());

/** Opens the page with a text in an example's place. */
async function open(
  language: RunningLanguage,
  code?: string,
  allowedHosts: readonly string[] = [],
): Promise<Example> {
  visit = await site.visit(`${UPDATE_PAGE}?lang=${language}`, {allowedHosts});
  if (code !== undefined) {
    await leaveDraft(visit.page, OPERATION, code, language);
  }
  return new Example(visit.page, OPERATION);
}

describe.each([
  ['javascript', 'Page'],
  ['curl', 'Console'],
] as const)('%s', (language, output) => {
  test.each(OPERATIONS)('%s runs from its tab', async (operation, expected) => {
    visit = await site.visit(`${UPDATE_PAGE}?lang=${language}`);
    const example = new Example(visit.page, operation);
    expect(await example.run()).toMatch(
      /^Done in .* · 1 request · 1 annotation changed$/,
    );
    const printed = await example.section(output).innerText();
    expect(missingOutput(printed, expected.output)).toBeUndefined();
    expect(await example.section('Requests').innerText()).toMatch(
      /PATCH[^]*\/annotations[^]*200/,
    );
    const stored = await sandboxOfBrowser(visit.page);
    expect(await storedWrongly(stored, expected)).toEqual([]);
  });

  test('is edited, and runs from the editor', async () => {
    const example = await open(language);
    await example.openEditor();
    await visit.page.keyboard.press('Control+Enter');
    expect(await example.finished()).toMatch(/^Done .* 1 annotation changed$/);
  });

  test('never holds the key', async () => {
    const seen: string[] = [];
    const server = await serveLittle((request, response) => {
      const {authorization = ''} = request.headers;
      seen.push(`${request.method} ${authorization}`);
      response.writeHead(200, {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': '*, authorization',
        'content-type': 'application/json',
      });
      response.end(JSON.stringify({status: {code: 1, details: authorization}}));
    });
    visit = await site.visit(`${UPDATE_PAGE}?lang=${language}`, {
      allowedHosts: [server.host],
    });
    const example = new Example(visit.page, OPERATION);
    const asks = {
      javascript:
        "<pre id=output></pre><script type=module>const answer = await fetch('https://api.clarifai.com/v2/x', {headers: {Authorization: 'Key YOUR_PAT_HERE'}}); document.querySelector('#output').append(await answer.text());</script>",
      curl: "curl -s https://api.clarifai.com/v2/x -H 'Authorization: Key YOUR_PAT_HERE'",
    };
    await leaveDraft(visit.page, OPERATION, asks[language], language);
    await chooseServer(example, {url: server.url, token: 'secret-of-mine'});
    await example.run();
    expect(seen).toContain('GET Key secret-of-mine');
    const text = await example.section(output).innerText();
    expect(text).toContain('Key YOUR_PAT_HERE');
    expect(await example.done.innerText()).not.toContain('secret-of-mine');
    await server.close();
  });
});

describe('a page', () => {
  test('shows what it shows, as text and plain elements', async () => {
    const example = await open(
      'javascript',
      "<h1>Title</h1><ul><li>one<li>two</ul><script>document.body.append('<b>no tag</b>')</script>",
    );
    expect(await example.run()).toMatch(/^Done/);
    const shown = example.section('Page');
    expect(await shown.getByRole('listitem').allInnerTexts()).toEqual([
      'one',
      'two',
    ]);
    expect(await shown.innerText()).toContain('<b>no tag</b>');
    expect(await shown.getByRole('heading').count()).toBe(0);
  });

  test.each([
    ['a module', '<p>\n<script type="module">\n\nnull.x;\n</script>', 4],
    ['a classic script', '<p>\n<script>\nvar a = 1;\nnull.x;\n</script>', 4],
    ['what can not be read', '<p>\n<script>\nlet a;\nlet a;\n</script>', 4],
  ])('tells the line of the page: %s', async (_what, code, line) => {
    const example = await open('javascript', code);
    expect(await example.run()).toMatch(/^Failed/);
    expect(await example.done.innerText()).toContain(`Line ${line}`);
  });

  test('has no way out', async () => {
    const visitors: string[] = [];
    const canary = await serveLittle(({url}, response) => {
      visitors.push(url ?? '');
      response.writeHead(200, {'access-control-allow-origin': '*'}).end();
    });
    const to = (name: string) => `${canary.url}/${name}`;
    const example = await open(
      'javascript',
      `<link rel=stylesheet href="${to('css')}"><img src="${to('img')}"><iframe src="${to('frame')}"></iframe>
<script src="${to('script')}"></script><style>@import "${to('import')}"; body { background: url(${to('background')}) }</style>
<script type="module">
  const tries = [
    () => fetch('${to('fetch')}'), () => import('${to('module')}'), () => new WebSocket('ws://${canary.host}/socket'),
    () => { new Image().src = '${to('image')}'; }, () => navigator.sendBeacon('${to('beacon')}'), () => importScripts('${to('scripts')}'),
    () => { document.body.innerHTML = '<img src="${to('inner')}"><script src="${to('inner-script')}"><\\/script>'; },
    () => new XMLHttpRequest(), () => new Worker('${to('worker')}'), () => { location.href = '${to('location')}'; }, () => window.open('${to('window')}'),
    () => new EventSource('${to('events')}'),
  ];
  for (const attempt of tries) { try { await attempt(); } catch (error) { console.log(String(error)); } }
  document.body.append('tried');
</script>`,
      // The browser tells of a request that its policy then blocks; who listens decides.
      [canary.host],
    );
    await example.run();
    expect(await example.section('Page').innerText()).toContain('tried');
    expect(visitors).toEqual([]);
    await canary.close();
  });
});

describe('a shell script', () => {
  test('that fails tells its exit code and its complaints', async () => {
    const example = await open('curl', 'echo out; echo complaint >&2; exit 3');
    expect(await example.run()).toMatch(/^Failed with exit code 3/);
    const printed = await example.section('Console').innerText();
    expect(printed).toContain('out');
    expect(printed).toMatch(/complaint/);
  });

  test('that can not be read tells the line', async () => {
    const example = await open('curl', 'echo a\nif true');
    expect(await example.run()).toMatch(/^Not run/);
    expect(await example.done.innerText()).toContain('Line 2');
  });

  test('reaches the API and nobody else', async () => {
    const visitors: string[] = [];
    const canary = await serveLittle(({url}, response) => {
      visitors.push(url ?? '');
      response.writeHead(200, {'access-control-allow-origin': '*'}).end();
    });
    const example = await open(
      'curl',
      `curl -sS ${canary.url}/x; echo "code $?"; wget ${canary.url}/w; exec 3<>/dev/tcp/127.0.0.1/1; html-to-markdown ${canary.url}/h; true`,
    );
    await example.run();
    const printed = await example.section('Console').innerText();
    expect(printed).toMatch(/code 7/);
    expect(printed).toMatch(/reaches https:\/\/api\.clarifai\.com only/);
    expect(visitors).toEqual([]);
    await canary.close();
  });
});
