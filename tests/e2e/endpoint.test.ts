import type {RequestListener} from 'node:http';
import type {Locator} from 'playwright-core';
import {afterEach, describe, expect, test} from 'vitest';
import {startSandboxServer} from '../../api/server.ts';
import {annotationApi} from '../../api/testing/index.ts';
import {accountOf} from '../snippets/tested-api.ts';
import {sandboxOfBrowser} from './browser-state.ts';
import type {ServerSettings} from './example.ts';
import {chooseServer, Example, leaveDraft, UPDATE_PAGE} from './example.ts';
import {CORS, serveLittle} from './little-server.ts';
import type {Visit} from './site.ts';
import {useSite} from './site.ts';

const OPERATION = 'update_annotation_concepts';
const SECRET = 'secret-4f6c1d0e9b';

const site = useSite();
const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) {
    await close();
  }
});

async function visit(...allowedHosts: string[]): Promise<Visit> {
  const opened = await site.visit(UPDATE_PAGE, {allowedHosts});
  closers.push(() => opened.close());
  return opened;
}

async function server(answer: RequestListener) {
  const little = await serveLittle(answer);
  closers.push(() => little.close());
  return little;
}

async function nodeSandbox() {
  const started = await startSandboxServer();
  closers.push(() => started.close());
  return started;
}

/** Fills the settings in, asks for a check, and gives the field that is told off. */
async function check(
  settings: ServerSettings,
  label: string | RegExp,
  hosts: string[],
): Promise<{field: Locator; error: string}> {
  const {page} = await visit(...hosts);
  const panel = await chooseServer(new Example(page, OPERATION), settings);
  await panel.getByRole('button', {name: 'Check connection'}).click();
  await panel.getByRole('button', {name: 'Check connection'}).waitFor();
  const field = panel.getByLabel(label, {exact: true});
  await page.waitForFunction(
    (input) => input?.getAttribute('aria-invalid') === 'true',
    await field.elementHandle(),
  );
  const described = (await field.getAttribute('aria-describedby')) ?? '';
  const texts = await Promise.all(
    described
      .split(' ')
      .filter((id) => id.endsWith('-error'))
      .map((id) => page.locator(`[id="${id}"]`).innerText()),
  );
  return {field, error: texts.join(' ')};
}

describe('bad input is told beside its field', () => {
  test('not a URL', async () => {
    const {error} = await check({url: 'api.clarifai.com'}, 'URL', []);
    expect(error).toMatch(/This is not a URL/);
  });

  test('nobody there', async () => {
    const gone = await serveLittle(() => undefined);
    await gone.close();
    const {error} = await check({url: gone.url}, 'URL', [gone.host]);
    expect(error).toMatch(/cannot be reached/);
  });

  test('somebody there who does not let this page in', async () => {
    const shy = await server((_request, response) => response.end('{}'));
    const {error} = await check({url: shy.url}, 'URL', [shy.host]);
    expect(error).toMatch(/is there, but does not allow .*CORS/);
  });

  test('somebody there who is not the API', async () => {
    const other = await server((_request, response) => {
      response.writeHead(200, {...CORS, 'content-type': 'text/html'});
      response.end('<h1>Hello</h1>');
    });
    const {error} = await check({url: other.url}, 'URL', [other.host]);
    expect(error).toMatch(/not the annotation API/);
  });

  test('somebody who points elsewhere, where the token must not go', async () => {
    const keys: unknown[] = [];
    const elsewhere = await server((request, response) => {
      keys.push(request.headers.authorization);
      response.writeHead(200, CORS);
      response.end('{}');
    });
    const pointer = await server((request, response) => {
      const redirect = request.method === 'GET';
      response.writeHead(redirect ? 302 : 204, {
        ...CORS,
        ...(redirect && {location: `${elsewhere.url}/`}),
      });
      response.end();
    });
    const hosts = [pointer.host, elsewhere.host];
    const {error} = await check({url: pointer.url}, 'URL', hosts);
    expect(error).toMatch(/redirects/);
    expect(keys).toEqual([]);
  });

  test('a key that the API refuses', async () => {
    const {restUrl} = await nodeSandbox();
    const settings = {url: restUrl, token: 'no-such-key'};
    const {error} = await check(settings, 'Access token', [
      new URL(restUrl).host,
    ]);
    expect(error).toMatch(/refuses this token/);
  });

  test('no key at all, when Run is pressed', async () => {
    const {page} = await visit();
    const example = new Example(page, OPERATION);
    const panel = await chooseServer(example, {
      url: 'http://127.0.0.1:9',
      token: '',
    });
    const before = await example.summary.textContent();
    await example.button('Run').click();
    await panel.getByText('Enter a personal access token.').waitFor();
    expect(await example.summary.textContent()).toBe(before);
  });
});

test('a good connection is said to be one', async () => {
  const {restUrl} = await nodeSandbox();
  const {page} = await visit(new URL(restUrl).host);
  const panel = await chooseServer(new Example(page, OPERATION), {
    url: restUrl,
  });
  await panel.getByRole('button', {name: 'Check connection'}).click();
  await panel.getByText(/^Connected: the API answered in \d+ ms\.$/).waitFor();
});

test('a collaborator’s key is told why it may not', async () => {
  const {page} = await visit();
  const example = new Example(page, OPERATION);
  await example.run();
  const panel = await example.chooseEndpoint('In this browser');
  await panel.getByLabel('Act as').selectOption('collaborator-a');
  expect(await example.run()).toMatch(/^Failed with an exception/);
  expect(await example.done.innerText()).toMatch(/A collaborator changes/);
});

test('the sample data can be put back', async () => {
  const {page} = await visit();
  const example = new Example(page, OPERATION);
  const concepts = async () => {
    const state = await annotationApi.state.read(
      await sandboxOfBrowser(page),
      accountOf(annotationApi),
    );
    return JSON.stringify(
      state.find(({id}) => id === 'park-concepts')?.['data'],
    );
  };
  await example.run();
  expect(await concepts()).toContain('dog');
  const panel = await example.chooseEndpoint('In this browser');
  await panel.getByRole('button', {name: 'Put the sample data back'}).click();
  await panel.getByText('The sample data is back.').waitFor();
  expect(await concepts()).not.toContain('dog');
});

test('a second run says that all is as asked; the sample data comes back', async () => {
  const {page} = await visit();
  const example = new Example(page, OPERATION);
  expect(await example.run()).toMatch(/1 annotation changed$/);
  expect(await example.run()).toMatch(/1 request$/);
  await example.button('Put the sample data back and run again').click();
  await example.summary.getByText(/1 annotation changed$/).waitFor();
});

test('what is copied is what is shown', async () => {
  const opened = await site.visit(UPDATE_PAGE, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  closers.push(() => opened.close());
  const {page} = opened;
  const example = new Example(page, OPERATION);
  const copied = async () => {
    await example.button('Copy').click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied()).toContain("USER_ID = 'YOUR_USER_ID_HERE'");
  await example.run();
  expect(await copied()).toContain("USER_ID = 'YOUR_USER_ID_HERE'");
  await example.root.getByRole('tab', {name: /cURL/}).click();
  expect(await copied()).toContain('curl');
});

test('a run in the sandbox rewrites nothing: the placeholders stand for its user and app', async () => {
  const {page} = await visit();
  const example = new Example(page, OPERATION);
  const before = await example.code.textContent();
  expect(await example.run()).toMatch(/^Done/);
  expect(await example.code.textContent()).toBe(before);
  expect(before).toContain("USER_ID = 'YOUR_USER_ID_HERE'");
});

test('all that is missing is named, and the focus is on the first of it', async () => {
  const {page} = await visit();
  const example = new Example(page, OPERATION);
  const panel = await example.chooseEndpoint('Clarifai');
  await example.button('Run').click();
  await panel
    .getByText('To be filled in or mended: User id, App id, Access token.')
    .waitFor();
  await panel.getByText('Enter the id of the app.').waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-field'));
  expect(await focused()).toBe('userId');
  await page.keyboard.type('me');
  await panel.getByLabel('App id').fill('mine');
  await example.button('Run').click();
  await panel.getByText('Enter a personal access token.').waitFor();
  expect(await focused()).toBe('token');
  expect(await example.code.textContent()).toContain("USER_ID = 'me'");
});

describe('the token', () => {
  test('goes to the endpoint and nowhere else', async () => {
    const seen: string[] = [];
    const echo = await server((request, response) => {
      seen.push(request.headers.authorization ?? '');
      response.writeHead(200, {
        ...CORS,
        'content-type': 'application/json',
        'access-control-expose-headers': '*',
        'x-echo': request.headers.authorization ?? '',
      });
      const {method, headers} = request;
      response.end(JSON.stringify({status: {code: 10000}, method, headers}));
    });
    const {page} = await visit(echo.host);
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    const sent: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(echo.url)) {
        sent.push(request.url() + JSON.stringify(request.headers()));
      }
    });
    await leaveDraft(
      page,
      OPERATION,
      `const response = await fetch('https://api.clarifai.com/v2/x', {headers: {authorization: 'Key YOUR_PAT_HERE'}});
console.log(response.headers.get('x-echo'), await response.json());
console.log([...String((await response.text().catch(() => '')))].length);`,
    );
    const example = new Example(page, OPERATION);
    await chooseServer(example, {url: echo.url, token: SECRET});
    expect(await example.run()).toMatch(/^Done/);
    expect(seen).toContain(`Key ${SECRET}`);

    await page.getByText('GET', {exact: true}).first().click();
    const shown = await example.done.innerText();
    expect(shown).toContain('Key YOUR_PAT_HERE');
    const everywhere = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      frames: [...document.querySelectorAll('iframe')].map(
        (frame) => frame.outerHTML,
      ),
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      cookies: document.cookie,
      history: JSON.stringify(history.state),
      url: location.href,
    }));
    const stored = await page.context().storageState({indexedDB: true});
    for (const place of [
      shown,
      ...Object.values(everywhere).map(String),
      JSON.stringify(stored),
      ...logged,
      ...sent,
    ]) {
      expect(place).not.toContain(SECRET);
    }
  });

  test('is forgotten by a reload, while the endpoint is kept', async () => {
    const {page} = await visit('127.0.0.1:9');
    await chooseServer(new Example(page, OPERATION), {
      url: 'http://127.0.0.1:9',
      token: SECRET,
    });
    await page.reload();
    const example = new Example(page, OPERATION);
    await example.button('Run').click();
    const panel = example.section('Endpoint');
    await panel.getByText('Enter a personal access token.').waitFor();
    expect(await panel.getByLabel('URL', {exact: true}).inputValue()).toBe(
      'http://127.0.0.1:9',
    );
    expect(await panel.getByLabel('Access token').inputValue()).toBe('');
  });

  test('typed into the code is not kept in the draft', async () => {
    const {page} = await visit('127.0.0.1:9');
    const example = new Example(page, OPERATION);
    await example.openEditor();
    await chooseServer(example, {url: 'http://127.0.0.1:9', token: SECRET});
    await example.editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(`// ${SECRET}`);
    await example.button('Reset').waitFor();
    const session = await page.evaluate(() => JSON.stringify(sessionStorage));
    expect(session).toContain('// YOUR_PAT_HERE');
    expect(session).not.toContain(SECRET);
  });
});
