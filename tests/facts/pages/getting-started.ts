import {expect} from 'vitest';
import annotationApi from '../../../api/index.ts';
import {parseOptions} from '../../../sandbox/node/options.ts';
import {LANGUAGES} from '../../../languages/index.ts';
import {readFileSync} from 'node:fs';
import {fact, notShown, shownBy, table} from '../fact.ts';
import {runOperation} from '../operation.ts';
import {REASONS} from '../reasons.ts';
import {ANNOTATIONS, APP, type FactSandbox, KEYS} from '../sandbox-client.ts';

const PAGE = 'getting-started';
const USER_APP = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};
const {fields, key: keyForm, origin} = annotationApi;
const exampleOf = (folder: string, extension: string): string =>
  readFileSync(
    `code_snippets/api-guide/annotate/${folder}/update_annotation_concepts.${extension}`,
    'utf8',
  );

notShown(PAGE, REASONS.topic, [
  'Getting started',
  'What you need to call the annotation API, the two forms of a path, how to install the client of your language, and how to run a first example.',
  'Try it first',
  'Choose who answers',
  'Send the key',
  'Two forms of each path',
  'Each call can be written in two ways:',
  'Read the answer',
  'Install the client of your language',
  'Run a first example in TypeScript',
  'Run it:',
  'Where to go next',
]);
notShown(PAGE, REASONS.link, [
  'Setting up each client has the details of each, with the versions they need and the traps.',
  'Create annotations: concepts, boxes, polygons, masks.',
  'List annotations: what is returned, and what is not unless you ask.',
  'How PATCH works: merge, overwrite and remove.',
  'Reference: every call, field, limit and error.',
  'No account yet? Run the sandbox on your machine, and send the examples there.',
]);
notShown(PAGE, REASONS.project, [
  "This site documents the annotation part of Clarifai's public v2 API: the calls that say what is in a picture, where it is, and who said so. It is an independent project, neither affiliated with Clarifai nor endorsed by it.",
]);
notShown(PAGE, REASONS.advice, [
  'Put the ids of your own inputs and annotations there.',
  'Whoever answers at another URL, or at Clarifai, changes real annotations there.',
]);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/run-examples.test.ts',
    test: 'runs from its tab, in the browser',
  },
  [
    'Open any page with examples, for instance Update annotations, stay on the TypeScript tab and press Run. The example runs in the page. What answers is a sandbox of the API inside your browser, so you need no account and nothing is sent anywhere.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/run-examples.test.ts',
    test: 'runs from the editor, in the browser',
  },
  ['Press Edit to change the example and run it again.'],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/recorded.test.ts',
    test: 'shows on demand what was printed, sent, answered and changed, and with what',
  },
  [
    'In every language, What it prints, sends and changes beneath an example opens to what happened when it was executed: what it printed, what was stored before and after, the request and the answer.',
  ],
);
shownBy(
  PAGE,
  {file: 'tests/e2e/run-languages.test.ts', test: '%s runs from its tab'},
  ['JavaScript and cURL run in the page as TypeScript does.'],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/own-program.test.ts',
    test: 'says how a copy reaches the sandbox, as the recipe has it',
  },
  [
    'Under the other languages, How to run it says what leads a copy of the example to a sandbox of your own.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/endpoint.test.ts',
    test: 'a good connection is said to be one',
  },
  [
    'Once you have pressed Run or Edit, Endpoint beside them says who answers. Open it to choose:',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/endpoint.test.ts',
    test: 'a run in the sandbox rewrites nothing: the placeholders stand for its user and app',
  },
  ['In a sandbox the placeholders stand for its own user and app.'],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/endpoint.test.ts',
    test: 'goes to the endpoint and nowhere else',
  },
  [
    'The token is never put into the code: its placeholder stays there, and the page puts the token in when a request leaves.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/reader-ids.test.ts',
    test: 'stand marked in all languages, on all pages, and are what is copied',
  },
  [
    'Put in ids of your own',
    'Your ids, at every example, is where you enter your user id, your app id, and your own in the place of the ids of the sample data.',
    'They stand marked in all examples, in every language, and are what you copy.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/reader-ids.test.ts',
    test: 'one press brings the placeholders back',
  },
  ['One press puts the placeholders back.'],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/reader-ids.test.ts',
    test: 'are kept for the tab, or for the browser, as the reader wants',
  },
  ['They are kept until the tab is closed, or in this browser, as you choose.'],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/readers-text.test.ts',
    test: 'a link opens what was on the screen, as somebody’s, and runs nothing',
  },
  [
    'Share gives a link to the example as you see it, with what you changed. Whoever opens it sees that somebody shared it; nothing runs by itself.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/endpoint.test.ts',
    test: 'is forgotten by a reload, while the endpoint is kept',
  },
  ["It is kept in the page's memory alone, so a reload forgets it."],
);
shownBy(
  PAGE,
  {
    file: 'sandbox/node/official-client.test.ts',
    test: 'a failure is in the status, not in the transport',
  },
  [
    'A gRPC failure does not fail the gRPC call: the transport says OK and the failure is in `status`.',
  ],
);

fact(
  PAGE,
  'To call Clarifai itself, you need three things of your own:',
  (said) => {
    expect([...fields, keyForm]).toHaveLength(said.count('things'));
    said.says(annotationApi.operator);
  },
);
table(
  PAGE,
  `
  What | Placeholder in the examples | Notes
  User id | \`YOUR_USER_ID_HERE\` | The owner of the app. \`me\` stands for the user whose key is sent.
  App id | \`YOUR_APP_ID_HERE\` | Inputs and their annotations belong to an app.
  Personal access token (PAT) | \`YOUR_PAT_HERE\` | Made in the settings of your Clarifai account. It is a password; keep it secret.
  `,
  async (row, {send, post}) => {
    const what = row('What').text;
    const field = fields.find(({label}) => label === what);
    const [placeholder] = row('Placeholder in the examples').code;
    expect(placeholder).toBe((field ?? keyForm).placeholder);
    const notes = row('Notes');
    if (field?.id === 'userId') {
      expect(field.hint).toBe('The owner of the app.');
      const [me] = notes.code;
      const path = `/v2/users/${me}/apps/sandbox-app/annotations`;
      expect((await send('GET', path)).code).toBe(10000);
      // The same path with another user's key names that user, who owns no such app.
      expect((await send('GET', path, {key: KEYS.a})).code).toBe(11101);
      notes.says(
        'The owner of the app',
        'stands for the user whose key is sent',
      );
    } else if (field?.id === 'appId') {
      const other = '/v2/users/sandbox-owner/apps/another/annotations';
      expect((await send('GET', other)).code).toBe(11101);
      notes.says('Inputs and their annotations belong to an app');
    } else {
      expect(what).toBe('Personal access token (PAT)');
      const {annotations} = await post([{input_id: 'park'}], KEYS.a);
      expect(annotations[0]?.worker.user?.id).toBe('collaborator-a');
      notes.says('is a password', annotationApi.operator, 'keep it secret');
    }
  },
);
fact(
  PAGE,
  "The other ids in an example, such as `park-concepts`, belong to the sandbox's sample data.",
  async (said, {everything}) => {
    const [id] = said.code;
    expect((await everything()).map((one) => one.id)).toContain(id);
    expect(exampleOf('ts', 'ts')).toContain(id);
    said.says("belong to the sandbox's sample data");
  },
);

table(
  PAGE,
  `
  Endpoint | Who answers
  In this browser | The sandbox in the page. This is the default.
  Local server | The sandbox on your machine, at \`http://127.0.0.1:8787\`
  Clarifai | \`https://api.clarifai.com\`, with your own user id, app id and token
  Another URL | Any server that speaks the API, such as a proxy of your own
  `,
  (row) => {
    const settings = readFileSync('site-settings.ts', 'utf8');
    const [, byDefault] =
      /PLAYGROUND_ENDPOINT[^;]*?'(browser|local|clarifai|custom)'/.exec(
        settings,
      ) ?? [];
    const {host, port} = parseOptions([], {});
    const answers = row('Who answers');
    const kinds: Record<string, () => void> = {
      'In this browser': () => {
        answers.says('sandbox in the page');
        answers.says(
          byDefault === 'browser' ? 'This is the default' : 'On request',
        );
      },
      'Local server': () => {
        expect(answers.code[0]).toBe(`http://${host}:${port}`);
        answers.says('on your machine');
      },
      [annotationApi.operator]: () => {
        expect(answers.code[0]).toBe(origin);
        answers.says('your own user id, app id and token');
      },
      'Another URL': () => {
        answers.says('Any server that speaks the API');
      },
    };
    (kinds[row('Endpoint').text] ?? expect.fail)();
  },
);
fact(
  PAGE,
  'The example always reads as code for `https://api.clarifai.com`, whoever answers.',
  (said) => {
    expect(said.code[0]).toBe(origin);
    expect(exampleOf('ts', 'ts')).toContain(origin);
    said.says('always reads as code for');
  },
);

fact(
  PAGE,
  'Every call carries the key. Over REST it is a header:',
  async (said, {send}) => {
    for (const [method, path] of [
      ['GET', ANNOTATIONS],
      ['POST', ANNOTATIONS],
      ['GET', `${APP}/inputs`],
    ] as const) {
      const reply = await send(method, path, {key: null});
      said.says(reply.http === 401 ? 'Every call carries the key' : 'No call');
    }
    said.says('Over REST it is a header');
  },
);
fact(PAGE, 'Authorization: Key YOUR_PAT_HERE', async (said, {send}) => {
  const [name = '', value = ''] = said.text.split(': ');
  expect(value).toBe(keyForm.authorization(keyForm.placeholder));
  const word = value.replace(keyForm.placeholder, '').trim();
  expect((await send('GET', ANNOTATIONS)).code).toBe(10000);
  const refused = await send('GET', ANNOTATIONS, {key: null});
  expect(refused.status.details).toContain(`${name} header`);
  expect(refused.status.details).toContain(`${name}: ${word} `);
});
fact(
  PAGE,
  'Over gRPC it is the metadata entry `authorization`, with the same value. The word `Key` is part of it.',
  async (said, {grpc}) => {
    const [entry, word] = said.code;
    expect((await grpc('ListAnnotations', {user_app_id: USER_APP})).code).toBe(
      10000,
    );
    const client = exampleOf('node', 'js');
    expect(client).toContain(`metadata.set('${entry}', \`${word} `);
    said.says(
      'metadata entry',
      'with the same value',
      'is part of it',
      'Over gRPC',
    );
  },
);

fact(PAGE, 'The REST host is `https://api.clarifai.com`.', (said) => {
  expect(said.code[0]).toBe(origin);
  said.says('REST host is');
});
table(
  PAGE,
  `
  Form | Path | Where user and app come from
  Long | \`/v2/users/{user_id}/apps/{app_id}/annotations\` | The path
  Short | \`/v2/annotations\` | \`user_app_id\` in the body; in a GET, the query parameters of the same name
  `,
  async (row, {send}) => {
    const [path] = row('Path').code;
    const from = row('Where user and app come from');
    const body = {annotations: [{input_id: 'park'}]};
    if (row('Form').text === 'Long') {
      const filled = path
        .replace('{user_id}', 'me')
        .replace('{app_id}', 'sandbox-app');
      expect((await send('POST', filled, {body})).code).toBe(10000);
      expect(from.text).toBe('The path');
    } else {
      expect(row('Form').text).toBe('Short');
      const [field] = from.code;
      const named = {...body, [field]: USER_APP};
      expect((await send('POST', path, {body: named})).code).toBe(10000);
      const other = {...body, [field]: {...USER_APP, app_id: 'x'}};
      expect((await send('POST', path, {body: other})).code).toBe(11101);
      const query = (app: string) =>
        `${path}?${field}.user_id=me&${field}.app_id=${app}`;
      expect((await send('GET', query('sandbox-app'))).code).toBe(10000);
      expect((await send('GET', query('x'))).code).toBe(11101);
      from.says(
        'in the body',
        'in a GET, the query parameters of the same name',
      );
    }
  },
);
fact(PAGE, 'The examples use the long form.', async (said, api) => {
  const {request} = await runOperation('update_annotation_concepts', api);
  said.says(
    `${request.path.startsWith('/v2/users/{user_id}/apps/') ? 'long' : 'short'} form`,
  );
});
fact(
  PAGE,
  '`me` may stand for the user id in both: it means the user of the key.',
  async (said, {send}) => {
    const [me] = said.code;
    const long = await send(
      'GET',
      `/v2/users/${me}/apps/sandbox-app/annotations`,
    );
    const query = `user_app_id.user_id=${me}&user_app_id.app_id=sandbox-app`;
    const short = await send('GET', `/v2/annotations?${query}`);
    expect(short.annotations).toEqual(long.annotations);
    expect(long.annotations).toHaveLength(20);
    const other = `/v2/users/${me}/apps/sandbox-app/annotations`;
    expect((await send('GET', other, {key: KEYS.b})).code).toBe(11101);
    said.says('may stand for the user id in both', 'the user of the key');
  },
);
fact(
  PAGE,
  'With gRPC there are no paths; the request message holds `user_app_id {user_id, app_id}`.',
  async (said, {grpc}) => {
    const [, outer = '', inner = ''] =
      /^(\w+) \{(.*)\}$/.exec(said.code[0]) ?? [];
    const [user = '', app = ''] = inner.split(', ');
    const message = {[outer]: {[user]: 'sandbox-owner', [app]: 'sandbox-app'}};
    expect((await grpc('ListAnnotations', message)).code).toBe(10000);
    said.says('With gRPC there are no paths', 'request message holds');
  },
);
fact(
  PAGE,
  'REST bodies are JSON with field names in `snake_case`, as in the protocol definition: `input_id`, not `inputId`.',
  async (said, {post}) => {
    const [, right, wrong] = said.code;
    expect((await post([{[right]: 'park'}])).code).toBe(10000);
    const reply = await post([{[wrong]: 'park'}]);
    expect(reply.code).toBe(11102);
    expect(reply.status.details).toContain(wrong);
    expect(said.code[0]).toBe('snake_case');
    said.says('REST bodies are JSON', 'as in the protocol definition');
  },
);

fact(
  PAGE,
  'Every answer has a `status`, over REST and gRPC alike:',
  async (said, {send, grpc}) => {
    const [field] = said.code;
    for (const reply of [
      await send('GET', ANNOTATIONS),
      await send('GET', `${APP}/inputs/nowhere`),
      await grpc('ListAnnotations', {user_app_id: USER_APP}),
      await grpc('ListAnnotations', {user_app_id: {...USER_APP, app_id: 'x'}}),
    ]) {
      expect({...reply}[field as 'status'].code).toBeTypeOf('number');
    }
    said.says('Every answer has a', 'over REST and gRPC alike');
  },
);
fact(
  PAGE,
  `{
  "status": {
    "code": 10000,
    "description": "Ok",
    "req_id": "5f0c…"
  },
  "annotations": []
}`,
  async (said, {send}) => {
    const shown = JSON.parse(said.text) as {status: Record<string, unknown>};
    const {status, annotations} = await send('GET', `${ANNOTATIONS}?page=99`);
    expect(shown).toEqual({
      status: {
        code: status.code,
        description: status.description,
        req_id: expect.any(String),
      },
      annotations,
    });
    expect(status).toHaveProperty('req_id', expect.stringMatching(/./));
  },
);
table(
  PAGE,
  `
  \`status.code\` | Meaning
  10000 | Success.
  10010 | Some items of a batch failed. Each item has its own \`status\`.
  10020 | All items failed.
  `,
  async (row, {post}) => {
    const good = {input_id: 'park'};
    const bad = {input_id: 'nowhere'};
    const batches: Record<string, object[]> = {
      'Success.': [good, good],
      'Some items of a batch failed. Each item has its own `status`.': [
        good,
        bad,
      ],
      'All items failed.': [bad, bad],
    };
    const reply = await post(batches[row('Meaning').text] ?? []);
    expect(reply.code).toBe(row('`status.code`').numbers[0]);
    if (row('Meaning').code.length > 0) {
      expect(reply.annotations[0]).toHaveProperty(row('Meaning').code[0]);
    }
  },
);
fact(PAGE, 'Any other code is a failure.', (said) => {
  expect(annotationApi.judge({status: {code: 10000}}, 200)).toEqual({ok: true});
  for (const code of [10010, 10020, 11102, 24155]) {
    expect(annotationApi.judge({status: {code}}, 200)).toMatchObject({
      ok: false,
    });
  }
  said.says('Any other code is a failure');
});
fact(
  PAGE,
  'Read `description` for what kind it is, and `details` for what to change.',
  async (said, {post}) => {
    const [kind, details] = said.code;
    const replies = [await post([{inputId: 'park'}]), await post([{idd: 'x'}])];
    const statuses = replies.map(
      ({status}) => ({...status}) as Record<string, unknown>,
    );
    expect(new Set(statuses.map((status) => status[kind])).size).toBe(1);
    expect(statuses.map((status) => status[details])).toEqual([
      expect.stringContaining('inputId'),
      expect.stringContaining('idd'),
    ]);
    said.says('what kind it is', 'what to change');
  },
);
fact(
  PAGE,
  'A REST failure also has a matching HTTP status, such as 401 or 404.',
  async (said, {send}) => {
    const unknown = await send('GET', ANNOTATIONS, {key: 'nobody'});
    const missing = await send('GET', '/v2/nothing');
    expect([unknown.http, missing.http]).toEqual([...said.numbers]);
    said.says('REST failure also has a matching HTTP status');
  },
);
shownBy(
  PAGE,
  {file: 'tests/e2e/endpoint.test.ts', test: 'a key that the API refuses'},
  ['So check `status.code` after each call, as every example here does.'],
);

/** The package that an example is written with, as its own imports name it. */
const PACKAGES: Record<string, (api: FactSandbox) => string[]> = {
  typescript: () => ['openapi-fetch'],
  python: () => ['clarifai-grpc'],
  javascript: () => ['fetch'],
  nodejs: () => ['clarifai-nodejs-grpc'],
  java: () => ['com.clarifai:clarifai-grpc'],
  php: () => ['clarifai/clarifai-php-grpc'],
  curl: () => ['curl', 'jq'],
};
table(
  PAGE,
  `
  Tab | Install | Talks over
  TypeScript | \`npm i openapi-fetch\`, and the types of the API | REST
  Python (gRPC) | \`pip install clarifai-grpc\` | gRPC
  JavaScript (REST) | Nothing: it is an HTML page that uses \`fetch\` | REST
  Node.js (gRPC) | \`npm i clarifai-nodejs-grpc\` | gRPC
  Java (gRPC) | \`com.clarifai:clarifai-grpc\` from Maven Central | gRPC
  PHP (gRPC) | \`composer require clarifai/clarifai-php-grpc\`, and the gRPC extension | gRPC
  cURL | \`curl\` and \`jq\` | REST
  `,
  (row, api) => {
    const tab = row('Tab').text;
    const language = LANGUAGES.find(({label}) => label.startsWith(tab));
    expect(language, tab).toBeDefined();
    const {id = '', folder = '', extension = ''} = language ?? {};
    const source = exampleOf(folder, extension);
    const grpc = !source.includes(origin);
    expect(row('Talks over').text).toBe(grpc ? 'gRPC' : 'REST');
    for (const name of PACKAGES[id]?.(api) ?? []) {
      expect(
        row('Install').code.some((code) => code.split(' ').at(-1) === name),
      ).toBe(true);
    }
    const installed: Record<string, RegExp> = {
      typescript: /^`npm i .*types of the API$/,
      python: /^`pip install /,
      javascript: /^Nothing: .*HTML page/,
      nodejs: /^`npm i /,
      java: /from Maven Central$/,
      php: /^`composer require .*and the gRPC extension$/,
      curl: /^`curl` and `jq`$/,
    };
    expect(row('Install').text).toMatch(installed[id] ?? /^$/);
  },
);

fact(PAGE, 'You need Node.js 20 or later.', (said) => {
  const {engines} = JSON.parse(readFileSync('package.json', 'utf8')) as {
    engines: {node: string};
  };
  said.says(`Node.js ${engines.node.replace('>=', '')} or later`);
});
fact(
  PAGE,
  'Make a folder with a package whose modules are ES modules, since the examples use top-level `await`:',
  (said) => {
    expect(exampleOf('ts', 'ts')).toMatch(/^const .* = await /m);
    expect(said.code[0]).toBe('await');
    said.says('ES modules', 'use top-level');
  },
);
shownBy(
  PAGE,
  {
    file: 'tests/recipes/recipes.test.ts',
    test: 'a copied example reaches the sandbox, by what the page says alone',
  },
  [
    'mkdir annotations && cd annotations\nnpm init -y\nnpm pkg set type=module\nnpm i openapi-fetch',
    'npx tsx update.ts',
  ],
);
fact(
  PAGE,
  'Download annotation-api.d.ts into the folder. It holds the types of every path, body and answer, so your editor completes field names and underlines a wrong one.',
  (said) => {
    const [, file = ''] = /Download ([\w.-]+) into/.exec(said.text) ?? [];
    const types = readFileSync(`static/${file}`, 'utf8');
    expect(types).toContain('/v2/users/{user_id}/apps/{app_id}/annotations');
    expect(types).toContain('export interface paths');
    said.says('types of every path, body and answer', 'underlines a wrong one');
    said.says('completes field names');
  },
);
fact(
  PAGE,
  'Copy the example of Update annotations into `update.ts` in the same folder, and fill in the three placeholders and the ids.',
  (said) => {
    const source = exampleOf('ts', 'ts');
    const placeholders = new Set(source.match(/YOUR_\w+_HERE/g));
    expect(placeholders.size).toBe(said.count('placeholders'));
    expect(source).toContain("from './annotation-api'");
    expect(said.code[0]).toBe('update.ts');
    said.says('in the same folder', 'and the ids');
  },
);
