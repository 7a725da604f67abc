import type {RequestListener} from 'node:http';
import {describe, expect, test} from 'vitest';
import {startSandboxServer} from '../../api/server.ts';
import {documentedCalls} from '../../api/calls/documentation.ts';
import {violations} from './accessibility.ts';
import {pageOf, useComposers} from './composer.ts';
import {CORS, serveLittle} from './little-server.ts';
import {useSite} from './site.ts';

const SECRET = 'secret-9d17a2c4e8';
/** Calls whose example needs something that the sample data doesn't have. */
const NEEDS_MORE = ['GetInputsAddJob', 'CancelInputsAddJob'];

const site = useSite();
const {visit, open, closers} = useComposers(site);

async function server(answer: RequestListener) {
  const little = await serveLittle(answer);
  closers.push(() => little.close());
  return little;
}

/** Answers preflights by itself, and hands on what is asked after them. */
const letIn =
  (answer: RequestListener): RequestListener =>
  (request, response) => {
    Object.entries(CORS).forEach(([name, value]) =>
      response.setHeader(name, value),
    );
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
    } else {
      answer(request, response);
    }
  };

describe('every call', () => {
  test.each(documentedCalls.map(({rpc}) => rpc))(
    '%s is answered as it stands',
    async (call) => {
      const composer = await open(call);
      const said = await composer.send();
      expect(said).toMatch(
        NEEDS_MORE.includes(call) ? /^The API refuses it/ : /^20\d.* in \d+ ms/,
      );
    },
  );

  test('has a page that loads nothing of it before the press', async () => {
    const composer = await visit('PatchAnnotations');
    const asked: string[] = [];
    composer.page.on('request', (request) => asked.push(request.url()));
    await composer.page.waitForTimeout(500);
    expect(asked.join()).not.toMatch(/editor/);
    await composer.open();
    await composer.editor.waitFor();
    expect(asked.join()).toMatch(/json\.worker\.js/);
  });
});

describe('a PATCH', () => {
  test('is composed, sent, answered, and seen in what changed', async () => {
    const composer = await open('PatchAnnotations');
    await composer.writeBody(
      '{"action": "merge", "annotations": [{"input_id": "park", "id": "park-concepts", "data": {"concepts": [{"id": "kite", "value": 1}]}}]}',
    );
    expect(await composer.send()).toMatch(/^200.* · 1 annotation changed$/);
    const changed = composer.root.getByRole('region', {name: 'What changed'});
    await changed.locator('svg').first().waitFor();
    expect(await changed.innerText()).toContain('kite');
    const answer = composer.root.getByRole('region', {name: 'Answer'});
    expect(await answer.innerText()).toContain('"req_id"');
  });

  test('that the API refuses leads to the field that it names', async () => {
    const composer = await open('PatchAnnotations');
    await composer.writeBody(
      '{"action": "merge",\n"annotations": [{\n"input_id": "park",\n"id": "park-concepts",\n"data": {"concepts": [{"id": "a",\n"value": 7}]}}]}',
    );
    expect(await composer.send()).toMatch(/^The API refuses it: .*value is 7/);
    await composer
      .button('annotations[0].data.concepts[0].value, line 6')
      .waitFor();
    await composer.root.locator('.monaco-editor.focused').waitFor();
  });

  test('that is no JSON is not sent, and says where', async () => {
    const composer = await open('PatchAnnotations');
    await composer.writeBody('{"action": "merge",\n "annotations": [}');
    await composer.button('Send').click();
    await composer.root
      .getByRole('alert')
      .getByText(/The body is not JSON: .* line 2, character 18/)
      .waitFor();
    await composer.root.locator('.monaco-editor.focused').waitFor();
    expect(await composer.summary.textContent()).toBe('');
  });
});

describe('the editor of a body knows the schema', () => {
  test('the example has no error; unknown fields, wrong values and missing ones have', async () => {
    const composer = await open('PatchAnnotations');
    await composer.editor.waitFor();
    const marks = composer.root.getByRole('list', {
      name: 'What the schema says of the body',
    });
    await composer.page.waitForTimeout(3_000);
    expect(await marks.count()).toBe(0);
    await composer.writeBody('{"actio": 1, "annotations": []}');
    await composer.root.locator('.squiggly-error').first().waitFor();
    await expect
      .poll(() => marks.innerText())
      .toMatch(/Missing property "action"/);
    const said = await marks.innerText();
    expect(said).toMatch(/The reference lists no such field/);
    expect(said).toMatch(/too few items/);
  });

  test('names are completed', async () => {
    const composer = await open('PatchAnnotations');
    await composer.writeBody('{"annotations": [{}]}');
    await composer.page.keyboard.press('Control+Home');
    await composer.page.keyboard.press('End');
    for (let step = 0; step < 3; step += 1) {
      await composer.page.keyboard.press('ArrowLeft');
    }
    await composer.page.keyboard.press('Control+Space');
    await composer.page
      .locator('.suggest-widget.visible [aria-label^="input_id"]')
      .waitFor();
  });

  test('a hover tells what a field is', async () => {
    const composer = await open('PatchAnnotations');
    const said = composer.page
      .locator('.monaco-hover:visible')
      .getByText(/What to do with what the annotations bring/)
      .first();
    // Until the schema is there, a hover finds nothing, and the pointer must come again.
    await expect
      .poll(
        async () => {
          await composer.page.mouse.move(0, 0);
          await composer.editor.getByText('"action"').first().hover();
          await composer.page.waitForTimeout(1_000);
          return said.isVisible();
        },
        {timeout: 30_000},
      )
      .toBe(true);
  });
});

describe('fields of path and query', () => {
  test('all that are missing are named, and the first has the focus', async () => {
    const composer = await open('GetAnnotation');
    for (const name of ['user_id', 'input_id', 'annotation_id']) {
      await composer.field(name).fill('');
    }
    await composer.button('Send').click();
    const alert = composer.root.getByRole('alert');
    await alert.getByText(/Enter annotation_id/).waitFor();
    expect(await alert.getByRole('listitem').count()).toBe(3);
    await expect
      .poll(() =>
        composer.page.evaluate(() => document.activeElement?.id ?? ''),
      )
      .toMatch(/path\.user_id$/);
    await composer.field('user_id').fill('sandbox-owner');
    await expect.poll(() => alert.getByRole('listitem').count()).toBe(2);
  });

  test.each(['a/b', '"quoted"', 'naïve ☃ 日本', '%2F?#&', '{x}', "'; drop"])(
    'an id %s arrives as it was typed',
    async (id) => {
      const composer = await open('GetInput');
      await composer.field('input_id').fill(id);
      expect(await composer.send()).toContain(
        `input_id is ${JSON.stringify(id)}`,
      );
    },
  );

  test('the short form of a path has its own fields', async () => {
    const composer = await open('ListAnnotations');
    await composer.field('Path').selectOption('/v2/annotations');
    expect(await composer.field('user_id').count()).toBe(0);
    expect(await composer.target.textContent()).toMatch(/^\/v2\/annotations\?/);
    expect(await composer.send()).toMatch(/^200/);
  });

  test('a number out of range is doubted, and the API’s refusal leads back', async () => {
    const composer = await open('ListAnnotations');
    await composer.field('per_page').fill('5000');
    await composer.root.getByText('More than 1000, the most.').waitFor();
    expect(await composer.send()).toMatch(/per_page is 5000/);
    await expect
      .poll(() =>
        composer.page.evaluate(() => document.activeElement?.id ?? ''),
      )
      .toMatch(/query\.per_page$/);
  });

  test('lists repeat their name', async () => {
    const composer = await open('ListAnnotations');
    await composer.field('input_ids').fill('park\nstreet');
    expect(await composer.target.textContent()).toContain(
      'input_ids=park&input_ids=street',
    );
  });
});

describe('code', () => {
  test('follows what is typed, in the language of the examples', async () => {
    const composer = await open('GetInput');
    const {root, page} = composer;
    await root.getByRole('tab', {name: 'TypeScript'}).waitFor();
    await composer.field('input_id').fill("it's");
    await expect.poll(() => composer.code.textContent()).toContain('"it\'s"');
    await root.getByRole('tab', {name: 'cURL'}).click();
    await expect.poll(() => composer.code.textContent()).toContain('curl');
    await composer.field('input_id').fill('street');
    await expect.poll(() => composer.code.textContent()).toContain('street');
    expect(await composer.code.textContent()).toContain('YOUR_PAT_HERE');
    expect(page.url()).toContain('lang=curl');
  });
});

describe('what is typed', () => {
  test('survives a reload, and can be taken back', async () => {
    const composer = await open('GetInput');
    await composer.field('input_id').fill('mine');
    await composer.page.reload();
    await composer.page
      .getByText('The request that you began here is kept.')
      .waitFor();
    await composer.open();
    expect(await composer.field('input_id').inputValue()).toBe('mine');
    await composer.button('Start over').click();
    expect(await composer.field('input_id').inputValue()).toBe('park');
  });

  test('is kept without the token', async () => {
    const composer = await open('PatchAnnotations', {
      allowedHosts: ['127.0.0.1:9'],
    });
    await composer.chooseServer('http://127.0.0.1:9', SECRET);
    await composer.writeBody(`{"note": "${SECRET}"}`);
    const session = await composer.page.evaluate(() =>
      JSON.stringify(sessionStorage),
    );
    expect(session).toContain('YOUR_PAT_HERE');
    expect(session).not.toContain(SECRET);
    expect(composer.page.url()).not.toContain(SECRET);
  });
});

describe('an endpoint', () => {
  test('of one’s own gets the request as it was composed', async () => {
    const {restUrl, close} = await startSandboxServer();
    closers.push(close);
    const composer = await open('PatchAnnotations', {
      allowedHosts: [new URL(restUrl).host],
    });
    await composer.chooseServer(restUrl);
    await composer.field('user_id').fill('sandbox-owner');
    await composer.field('app_id').fill('sandbox-app');
    expect(await composer.send()).toMatch(/^200.* · 1 annotation changed$/);
  });

  test('that is gone is said to be, and nothing typed is lost', async () => {
    const gone = await serveLittle(() => undefined);
    await gone.close();
    const composer = await open('GetInput', {allowedHosts: [gone.host]});
    await composer.chooseServer(gone.url);
    await composer.field('user_id').fill('me');
    await composer.field('app_id').fill('app');
    expect(await composer.send()).toBe('No answer');
    await composer.root
      .getByText(/it is not there, refuses requests/)
      .waitFor();
    expect(await composer.field('app_id').inputValue()).toBe('app');
  });

  test('that never ends is left within a second', async () => {
    const endless = await server(
      letIn((_request, response) => {
        response.writeHead(200, {'content-type': 'application/json'});
        const timer = setInterval(() => response.write('['), 20);
        response.on('close', () => clearInterval(timer));
      }),
    );
    const composer = await open('GetInput', {allowedHosts: [endless.host]});
    await composer.chooseServer(endless.url);
    await composer.field('user_id').fill('me');
    await composer.field('app_id').fill('app');
    await composer.button('Send').click();
    await composer.button('Cancel').waitFor();
    await composer.page.waitForTimeout(1_000);
    const begun = Date.now();
    await composer.button('Cancel').click();
    expect(await composer.done()).toMatch(/^Cancelled/);
    expect(Date.now() - begun).toBeLessThan(1_000);
  });

  test.each([
    ['huge', () => `{"status":{"code":10000},"a":"${'x'.repeat(3_500_000)}"}`],
    ['deep', () => '['.repeat(60_000) + ']'.repeat(60_000)],
    ['long', () => `[${'1,\n'.repeat(900_000)}1]`],
    ['no JSON', () => '<h1>Hello</h1>'],
  ])('whose answer is %s leaves the page its reader’s', async (_kind, text) => {
    const hostile = await server(
      letIn((_request, response) => response.end(text())),
    );
    const composer = await open('GetInput', {allowedHosts: [hostile.host]});
    await composer.chooseServer(hostile.url);
    await composer.field('user_id').fill('me');
    await composer.field('app_id').fill('app');
    expect(await composer.send()).toMatch(/^200/);
    const begun = Date.now();
    await composer.field('app_id').fill('other');
    expect(await composer.target.textContent()).toContain('/other/');
    expect(Date.now() - begun).toBeLessThan(2_000);
  });

  test('is never sent a DELETE before its reader was told what it does', async () => {
    const methods: (string | undefined)[] = [];
    const real = await server(
      letIn((request, response) => {
        methods.push(request.method);
        response.end('{"status":{"code":10000}}');
      }),
    );
    const composer = await open('DeleteInput', {allowedHosts: [real.host]});
    await composer.chooseServer(real.url);
    await composer.field('user_id').fill('me');
    await composer.field('app_id').fill('app');
    await composer.button('Send').click();
    const dialog = composer.root.getByRole('alertdialog');
    await dialog.getByText(/nothing on this page puts back/).waitFor();
    await composer.page.keyboard.press('Enter');
    await dialog.waitFor({state: 'detached'});
    expect(methods).not.toContain('DELETE');
    await composer.button('Send').click();
    await dialog.getByRole('button', {name: 'Delete there'}).click();
    expect(await composer.done()).toMatch(/^200/);
    expect(methods).toContain('DELETE');
  });
});

describe('a page with its composer open', () => {
  test.each(['light', 'dark'] as const)(
    'is accessible, %s',
    async (colorScheme) => {
      const composer = await open('PatchAnnotations', {
        colorScheme,
        reducedMotion: 'reduce',
      });
      await composer.editor.waitFor();
      await composer.send();
      expect(await violations(composer.page)).toEqual([]);
    },
  );

  test.each(['PatchAnnotations', 'ListAnnotations'])(
    'fits a narrow screen: %s',
    async (call) => {
      const composer = await open(call, {viewport: {width: 360, height: 740}});
      await composer.send();
      const overflow = await composer.page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    },
  );

  test('is worked by keyboard alone', async () => {
    const composer = await visit('PatchAnnotations');
    const {page} = composer;
    await page.getByRole('button', {name: 'Try it'}).focus();
    await page.keyboard.press('Enter');
    await composer.editor.waitFor();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      if (await composer.root.locator('.monaco-editor.focused').count()) {
        break;
      }
    }
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Send',
    );
    await page.keyboard.press('Enter');
    expect(await composer.done()).toMatch(/^200/);
  });
});

test('without a script the page has a button that can’t be pressed, and its twin none', async () => {
  const composer = await visit('PatchAnnotations', {javaScriptEnabled: false});
  const button = composer.page.getByRole('button', {name: 'Try it'});
  expect(await button.isDisabled()).toBe(true);
  const twin = await composer.page.request.get(
    `${site.url}${pageOf('PatchAnnotations')}.md`,
  );
  const text = await twin.text();
  expect(text).not.toMatch(/Try it|Compose this call/);
  expect(text).toMatch(/\[Update annotations: Status\]\(.*update\.md#status\)/);
});
