import {readFileSync} from 'node:fs';
import {expect} from 'vitest';
import {sampleData} from '../../../api/sample/index.ts';
import {startSandboxServer} from '../../../api/server.ts';
import {HOSTED_DEFAULTS} from '../../../sandbox/hosted/defaults.ts';
import {helpText, parseOptions} from '../../../sandbox/node/options.ts';
import {fact, notShown, shownBy, table} from '../fact.ts';
import {REASONS} from '../reasons.ts';
import {ANNOTATIONS, APP, type FactSandbox, KEYS} from '../sandbox-client.ts';
import {
  change,
  changesNothing,
  inputLevelOf,
  MADE_BY,
  OTHER_STATUS,
  remove,
  verdict,
} from '../scenarios.ts';

const PAGE = 'sandbox';

const onPark = (data: unknown) => ({input_id: 'park', data});
const [app] = sampleData.apps;

notShown(PAGE, REASONS.topic, [
  'The sandbox',
  'What it holds, how to run it, and which behaviours are its own choice.',
  'Who is in it',
  'What is in it',
  'In the browser',
  'From Node.js',
  'What it chose',
  'Requests:',
  'Answers:',
  'Annotations:',
  'Inputs:',
]);
notShown(PAGE, REASONS.project, [
  'The sandbox is an implementation of the annotation API, made for this site. It answers when you press Run on a page, and it is what the tests run every example against.',
  "It is no copy of Clarifai's service: there are no models in it, and it shares no code with Clarifai.",
  "Where the API's contract says nothing, the sandbox does what a user of a REST API would expect. These are its choices.",
  'Some annotations are wrong on purpose, so that the examples have something to put right.',
]);
notShown(PAGE, REASONS.service, ["Clarifai's service may do otherwise."]);
notShown(PAGE, REASONS.drawing, [
  'A street: a yellow taxi on the left, a red bus on the right, between them a traffic light and a crossing; behind, a tree and a person on the pavement.',
  'A park: a pond with a duck in the middle, a bench on the left, a tree on the right and a dog sitting below it.',
  'A desk: a lamp on the left, an open laptop in the middle, a notebook in front of it, a mug on the right.',
  'A kitchen counter: a loaf of bread, a bowl of fruit below the window, and a red kettle on the right.',
  'A harbor: a sailing boat in the middle, a buoy on the left, a gull above it, a lighthouse on the right.',
  'A market: two stalls side by side, the left one with oranges and other fruit, the right one with a scale and flowers.',
  'A bookshelf with three rows of books: a globe in the top one, a cat asleep and a plant in the middle one, a clock in the bottom one.',
]);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/sandbox-in-browser.test.ts',
    test: 'share the state, lose no writes, and find it again after a reload',
  },
  [
    "What you change is kept in the browser's storage (IndexedDB): it is still there after a reload, and all tabs of this site share it.",
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/run-examples.test.ts',
    test: 'runs from its tab, in the browser',
  },
  [
    'Run uses the sandbox in the page. No server is involved and no request leaves your browser.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'sandbox/browser/browser.test.ts',
    test: 'falls back to memory where storage is refused, and says so',
  },
  [
    'Where the browser refuses storage, for instance in some private windows, the sandbox keeps its data in memory and says so; it then lasts until the page is closed.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/readers-text.test.ts',
    test: 'changed sample data is said where Run is, on every page, until it is put back',
  },
  [
    'Once runs have changed the sample data, every example says so beside Run, and one press puts it back.',
  ],
);
shownBy(
  PAGE,
  {
    file: 'tests/e2e/run-examples.test.ts',
    test: 'runs from its tab, against the Node server',
  },
  [
    'Then run an example, open Endpoint beside the Run button, and choose Local server. Or send a request of your own:',
  ],
);
shownBy(
  PAGE,
  {
    file: 'sandbox/node/main.test.ts',
    test: 'the log has a line for each request, and never a key',
  },
  [
    'It prints where it listens and which keys it knows, then a line for each request.',
  ],
);

fact(
  PAGE,
  'An implementation of the annotation API with sample data that answers in the browser and from Node.js, over REST and gRPC.',
  async (said, {list}) => {
    expect(await list()).not.toHaveLength(0);
    const help = helpText('annotation API', true);
    said.says(/over (REST and gRPC)/.exec(help)?.[1] ?? '', 'with sample data');
    said.says('in the browser and from Node.js');
  },
);
fact(
  PAGE,
  'It has the same paths, fields and status codes as the API, and sample data to work on.',
  async (said, {everything}) => {
    expect(await everything()).toHaveLength(sampleData.annotations.length);
    said.says('same paths, fields and status codes', 'sample data to work on');
  },
);
fact(
  PAGE,
  'There is one app, `sandbox-app`. It belongs to `sandbox-owner`.',
  async (said, {send}) => {
    const [id, owner] = said.code;
    expect(sampleData.apps).toHaveLength(said.count('app'));
    const path = `/v2/users/${owner}/apps/${id}/annotations`;
    expect((await send('GET', path)).code).toBe(10000);
    said.says('There is', 'belongs to');
  },
);
table(
  PAGE,
  `
  User | Role | Key
  \`sandbox-owner\` | Owner | \`owner-pat\`
  \`collaborator-a\` | Collaborator | \`collaborator-a-pat\`
  \`collaborator-b\` | Collaborator | \`collaborator-b-pat\`
  `,
  async (row, {post}) => {
    const [user] = row('User').code;
    const {annotations} = await post([{input_id: 'park'}], row('Key').code[0]);
    expect(annotations[0]?.worker.user?.id).toBe(user);
    const role = app?.user_id === user ? 'Owner' : 'Collaborator';
    expect(row('Role').text).toBe(role);
  },
);
fact(
  PAGE,
  'A model, `sandbox-detector` in the version `sandbox-detector-v1`, has annotated all of the images.',
  async (said, {list}) => {
    const [model, version] = said.code;
    const made = await list(`model_version_ids=${version}&per_page=1000`);
    expect(new Set(made.map(({worker}) => worker.model?.id))).toEqual(
      new Set([model]),
    );
    const images = new Set(made.map(({input_id}) => input_id)).size;
    said.says(
      `${images < sampleData.inputs.length ? 'some' : 'all'} of the images`,
    );
    said.says('has annotated');
  },
);
fact(
  PAGE,
  'Seven drawn scenes, each an input of its own, with annotations by the owner, the two collaborators and the model.',
  async (said, {everything, send}) => {
    const scenes = said.count('drawn scenes');
    expect((await send('GET', `${APP}/inputs`)).inputs).toHaveLength(scenes);
    const authors = (await everything()).map(
      ({worker}) => worker.user?.id ?? worker.model?.id,
    );
    expect(new Set(authors).size).toBe(1 + said.count('collaborators') + 1);
    said.says('by the owner', 'and the model', 'each an input of its own');
  },
);
fact(
  PAGE,
  'Each input also has its input-level annotation, which holds the address of the picture.',
  async (said, api) => {
    for (const {input} of sampleData.inputs) {
      const {data} = await inputLevelOf(api, input.id);
      expect(data.image?.url).toContain(input.id);
    }
    said.says(
      'Each input also has its input-level',
      'holds the address of the picture',
    );
  },
);

fact(
  PAGE,
  "In a copy of this site's repository, with Node.js 20 or later:",
  (said) => {
    const {engines} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      engines: {node: string};
    };
    const [, least] = /^>=(\d+)$/.exec(engines.node) ?? [];
    said.says(`Node.js ${least} or later`, 'copy of this site');
  },
);
fact(PAGE, 'npm ci\nnpm run sandbox', (said) => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [install, run = ''] = said.text.split('\n');
  expect(install).toBe('npm ci');
  expect(scripts).toHaveProperty(run.replace('npm run ', ''));
});

/** How an option is given a value in the table: `--port <number>`. */
const VALUES: Record<string, string> = {
  address: '0.0.0.0',
  number: '9000',
  file: 'file.pem',
  folder: 'folder',
};
/** What is read of a command line and an environment, with what a TLS option needs beside it. */
function read(option: string, value: string | undefined, variable?: string) {
  const pair = option === '--tls-cert' ? '--tls-key' : '--tls-cert';
  const beside = /^--tls-/.test(option) ? [pair, 'other.pem'] : [];
  return variable === undefined
    ? parseOptions(
        [option, ...(value === undefined ? [] : [value]), ...beside],
        {},
      )
    : parseOptions(beside, {[variable]: value ?? '1'});
}
/** What `--help` says of an option. */
function helpEntry(option: string): string {
  const [options = ''] = helpText('annotation API', true).split('\n\nEach');
  const entry = options
    .split(/\n {2}(?=--)/)
    .find((each) => each.split(/\s/)[0] === option);
  return (entry ?? '').replace(/^--[\w-]+(?: <\w+>)?\s+/, '');
}
table(
  `${PAGE}#from-node`,
  `
  Option | Variable | Meaning
  \`--host <address>\` | \`SANDBOX_HOST\` | Address to listen on. Default \`127.0.0.1\`: this machine only.
  \`--port <number>\` | \`SANDBOX_PORT\` | Port for REST. Default 8787; 0 takes a free one.
  \`--grpc-port <number>\` | \`SANDBOX_GRPC_PORT\` | Port for gRPC. Default 8788; 0 takes a free one.
  \`--tls\` | \`SANDBOX_TLS=1\` | Take TLS on both ports as well, with a certificate of its own, and say what to set so that clients trust it.
  \`--tls-cert <file>\` | \`SANDBOX_TLS_CERT\` | Certificate (PEM). With \`--tls-key\`, both ports speak TLS alone.
  \`--tls-key <file>\` | \`SANDBOX_TLS_KEY\` | Its private key (PEM).
  \`--data <folder>\` | \`SANDBOX_DATA\` | Keep the state in this folder. Without it, in memory only.
  \`--empty\` | \`SANDBOX_EMPTY=1\` | Begin without the sample inputs and annotations.
  \`--help\` |  | Show the options.
  `,
  (row) => {
    const [, option = '', kind] =
      /^(--[\w-]+)(?: <(\w+)>)?$/.exec(row('Option').code[0]) ?? [];
    const [variable, value] = (row('Variable').code[0] ?? '').split('=');
    const given = kind === undefined ? value : VALUES[kind];
    const set = kind === undefined ? undefined : given;
    const meaning = row('Meaning');
    const changed = read(option, set);
    const byDefault = parseOptions([], {});
    expect(changed).not.toEqual(byDefault);
    if (variable) expect(read(option, given, variable)).toEqual(changed);
    else expect(option).toBe('--help');
    // The program's own help says the same, in its own words.
    const entry = helpEntry(option);
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/[`.:;,]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    const said = plain(meaning.text).replace('the options', 'this text');
    expect(said).toBe(plain(entry));
    const [port] = meaning.numbers;
    if (option === '--port') expect(byDefault.port).toBe(port);
    if (option === '--grpc-port') expect(byDefault.grpcPort).toBe(port);
    if (option === '--host') expect(byDefault.host).toBe(meaning.code[0]);
  },
);
fact(
  PAGE,
  'Options go after `--`, for instance `npm run sandbox -- --port 9000`. An option wins over its variable.',
  (said) => {
    const [dashes, line] = said.code;
    const args = line.split(` ${dashes} `)[1]?.split(' ') ?? [];
    const {port} = parseOptions(args, {SANDBOX_PORT: '1'});
    expect(port).toBe(9000);
    said.says(
      `An option ${port === 1 ? 'loses to' : 'wins over'} its variable`,
    );
    said.says('go after');
  },
);
fact(
  PAGE,
  `curl http://127.0.0.1:8787/v2/users/me/apps/sandbox-app/annotations \\
  -H 'Authorization: Key owner-pat'`,
  async (said, {send}) => {
    const [, origin, port, path = ''] =
      /^curl (http:\/\/([\w.]+):\d+)(\/\S+)/.exec(said.text) ?? [];
    const defaults = parseOptions([], {});
    expect(origin).toBe(`http://${defaults.host}:${defaults.port}`);
    expect(port).toBe(defaults.host);
    const [, header, key] = /-H '(\w+): Key ([\w-]+)'/.exec(said.text) ?? [];
    expect(header).toBe('Authorization');
    expect(
      (await send('GET', path, {key: key ?? null})).annotations,
    ).toHaveLength(20);
  },
);
fact(
  PAGE,
  "`DELETE /_sandbox/state` puts the sample data back. It is allowed from the machine itself, or with the owner's key.",
  async (said) => {
    const [method = '', path = ''] = said.code[0].split(' ');
    const server = await startSandboxServer({port: 0, grpcPort: 0});
    try {
      const owner = {authorization: `Key ${KEYS.owner}`};
      const list = async () => {
        const response = await fetch(`${server.restUrl}${ANNOTATIONS}`, {
          headers: owner,
        });
        return ((await response.json()) as {annotations: object[]}).annotations;
      };
      const before = await list();
      const one = `${APP}/inputs/park/annotations/park-concepts`;
      const reset = (headers: Record<string, string>) =>
        fetch(server.restUrl + path, {method, headers});
      const page = {origin: 'https://elsewhere.example'};
      for (const [headers, allowed] of [
        [{}, true],
        [{...page, ...owner}, true],
        [page, false],
        [{...page, authorization: `Key ${KEYS.a}`}, false],
      ] as const) {
        await fetch(server.restUrl + one, {method: 'DELETE', headers: owner});
        expect((await reset(headers)).ok).toBe(allowed);
        expect(JSON.stringify(await list()) === JSON.stringify(before)).toBe(
          allowed,
        );
      }
    } finally {
      await server.close();
    }
    said.says(
      'puts the sample data back',
      'is allowed from the machine itself',
    );
    said.says("or with the owner's key");
  },
);
fact(
  PAGE,
  '`GET /healthz` tells whether the sandbox is up.',
  async (said, {send}) => {
    const [method = '', path = ''] = said.code[0].split(' ');
    expect(await send(method, path, {key: null})).toMatchObject({
      http: 200,
      code: 10000,
    });
    expect((await send(method, `${path}x`)).code).toBe(11101);
    said.says('whether the sandbox is up');
  },
);

fact(
  PAGE,
  'A field that the contract does not know is refused with its name (11102). What the contract knows is accepted; what the sandbox does not work with is kept and given back.',
  async (said, {post}) => {
    const unknown = await post([{...onPark({}), inputs: 1}]);
    expect(unknown.code).toBe(said.numbers[0]);
    expect(unknown.status.details).toContain('inputs');
    const embeddings = [{vector: [1, 2], num_dimensions: 2}];
    const {annotations} = await post([onPark({embeddings})]);
    expect(annotations[0]?.data).toMatchObject({embeddings});
    said.says('contract does not know is refused with its name');
    said.says('contract knows is accepted', 'is kept and given back');
  },
);
/** A body of so many bytes. */
const bodyOf = (bytes: number): string => {
  const empty = JSON.stringify({annotations: [onPark({metadata: {text: ''}})]});
  return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`);
};
fact(
  PAGE,
  'A body has at most 5 MiB, nested at most 32 levels deep.',
  async (said, {send, post}) => {
    const most = said.count('MiB') * 1024 * 1024;
    const sized = async (bytes: number) =>
      (await send('POST', ANNOTATIONS, {body: bodyOf(bytes)})).code;
    expect([await sized(most), await sized(most + 1)]).toEqual([10000, 40033]);
    const nested = (levels: number): object =>
      levels === 1 ? {} : {x: nested(levels - 1)};
    // In the body, the list, the annotation and its data are three levels already.
    const deep = async (levels: number) =>
      (await post([onPark({metadata: nested(levels - 3)})])).code;
    const levels = said.count('levels deep');
    expect([await deep(levels), await deep(levels + 1)]).toEqual([
      10000, 11102,
    ]);
    expect(said.text.match(/at most/g)).toHaveLength(2);
  },
);
fact(PAGE, 'A filter has at most 128 ids.', async (said, {send}) => {
  const most = said.count('ids');
  const codeOf = async (number: number) => {
    const query = Array(number).fill('user_ids=me').join('&');
    return (await send('GET', `${ANNOTATIONS}?${query}`)).code;
  };
  expect([await codeOf(most), await codeOf(most + 1)]).toEqual([10000, 11102]);
  said.says('at most');
});
fact(
  PAGE,
  'An id of an input, annotation or region has 1 to 128 characters: letters, digits, `-`, `_` and `.`; it does not begin with a dot.',
  async (said, {post, send}) => {
    const [least, most] = said.numbers;
    const annotation = async (id: string) =>
      verdict(await post([{id, ...onPark({})}]));
    const region = async (id: string) => {
      const region_info = {point: {row: 0, col: 0}};
      return verdict(await post([onPark({regions: [{id, region_info}]})]));
    };
    const input = async (id: string) => {
      const data = {image: {url: 'https://nowhere.example/x.png'}};
      return verdict(
        await send('POST', `${APP}/inputs`, {body: {inputs: [{id, data}]}}),
      );
    };
    for (const make of [annotation, region, input]) {
      expect(await make('a'.repeat(least))).toBe('yes');
      expect(await make('a'.repeat(most))).toBe('yes');
      expect(await make('a'.repeat(most + 1))).toMatch(/^no/);
      expect(await make(`Ab0${said.code.join('')}`)).toBe('yes');
      for (const bad of [`${said.code[2]}a`, 'a/b', 'é', 'a b']) {
        expect(await make(bad), bad).toMatch(/^no/);
      }
    }
    // Fewer characters are no id: one is made then.
    const [made] = (await post([{id: 'b'.repeat(least - 1), ...onPark({})}]))
      .annotations;
    expect(made?.id).not.toBe('b'.repeat(least - 1));
    expect(made?.id).toMatch(/./);
    expect(said.code).toHaveLength(3);
    said.says(
      'input, annotation or region',
      'letters, digits',
      'does not begin with a dot',
    );
  },
);
fact(
  PAGE,
  'A batch of which some items failed (10010) has the HTTP status 200; one of which all failed (10020) has 400.',
  async (said, {patch}) => {
    const [some, okay, all, failed] = said.numbers;
    const good = {...MADE_BY.owner, status: {code: 24150}};
    const bad = {...MADE_BY.owner, status: {code: 1}};
    expect(await patch('merge', [good, bad])).toMatchObject({
      code: some,
      http: okay,
    });
    expect(await patch('merge', [bad])).toMatchObject({
      code: all,
      http: failed,
    });
    said.says('some items failed', 'all failed', 'has the HTTP status');
  },
);
fact(
  PAGE,
  'An annotation that does not exist is 24155 in a `PATCH` or when deleting many, and 11101 with the HTTP status 404 when it is named in the path.',
  async (said, {send}) => {
    const [item, code, http] = said.numbers;
    const target = {input_id: 'park', id: 'nothing'};
    const body = {action: 'merge', annotations: [target]};
    expect((await send(said.code[0], ANNOTATIONS, {body})).itemCodes).toEqual([
      item,
    ]);
    const many = {input_ids: ['park'], ids: ['nothing']};
    expect((await send('DELETE', ANNOTATIONS, {body: many})).code).toBe(item);
    for (const method of ['GET', 'DELETE']) {
      const path = `${APP}/inputs/park/annotations/nothing`;
      expect(await send(method, path)).toMatchObject({code, http});
    }
    said.says('does not exist', 'or when deleting many', 'named in the path');
  },
);
fact(
  PAGE,
  'Deleting many annotations is all or nothing.',
  async (said, api) => {
    const body = {input_ids: ['park', 'park'], ids: ['park-dog', 'nothing']};
    const reply = await changesNothing(api, () =>
      api.send('DELETE', ANNOTATIONS, {body}),
    );
    said.says(verdict(reply) === 'yes' ? 'one by one' : 'all or nothing');
  },
);
fact(
  PAGE,
  'The owner may delete annotations that a model made. Nobody may delete an input-level one by itself, or change the media in it.',
  async (said, api) => {
    const deleted = verdict(await remove(api, MADE_BY.model, KEYS.owner));
    said.says(
      `owner ${deleted === 'yes' ? 'may' : 'may not'} delete annotations that a model made`,
    );
    const {id} = await inputLevelOf(api, 'park');
    const level = {input_id: 'park', id};
    const data = {image: {url: 'https://annotation-api.example/other.png'}};
    for (const key of Object.values(KEYS)) {
      const gone = await changesNothing(api, () => remove(api, level, key));
      expect(verdict(gone)).toMatch(/^no/);
      const other = await changesNothing(api, () =>
        api.patch('merge', [{...level, data}], key),
      );
      expect(verdict(other)).toMatch(/^no/);
    }
    said.says(
      'Nobody may delete an input-level one by itself',
      'or change the media in it',
    );
  },
);
fact(
  PAGE,
  "A concept's `value` is 0 or 1, unless a model made the annotation.",
  async (said, {post, everything}) => {
    const [absent, present] = said.numbers;
    const [field] = said.code;
    const codeOf = async (value: number) =>
      (await post([onPark({concepts: [{id: 'x', [field]: value}]})]))
        .itemCodes[0];
    expect([absent, present]).toEqual([0, 1]);
    expect([await codeOf(absent), await codeOf(present)]).toEqual([
      24150, 24150,
    ]);
    expect([await codeOf(0.5), await codeOf(2)]).toEqual([24155, 24155]);
    const between = (await everything()).filter(({data}) =>
      JSON.stringify(data).match(/"value":0\.\d/),
    );
    expect(between).not.toHaveLength(0);
    expect(between.every(({worker}) => worker.model)).toBe(true);
    said.says('unless a model made the annotation');
  },
);
fact(
  PAGE,
  'The author of an annotation, if named, must be the owner or a collaborator of the app.',
  async (said, {post}) => {
    const as = async (user_id: string) =>
      verdict(await post([{input_id: 'park', user_id}]));
    expect(await as('sandbox-owner')).toBe('yes');
    expect(await as('collaborator-b')).toBe('yes');
    const other = await as('stranger');
    said.says(
      `${other === 'yes' ? 'may' : 'must'} be the owner or a collaborator`,
    );
    said.says('if named', 'of the app');
  },
);
fact(
  PAGE,
  'A region sent with an `id` alone takes its shape from the region with that `id` on the same input, whoever made it.',
  async (said, {post, stored}) => {
    const [key] = said.code;
    for (const [input, annotation] of [
      ['kitchen', 'kitchen-bowl-detected'],
      ['street', 'street-car'],
    ] as const) {
      const found = (await stored(input, annotation))?.data.regions?.[0];
      const region = {[key]: found?.id};
      const here = await post(
        [{input_id: input, data: {regions: [region]}}],
        KEYS.b,
      );
      expect(here.annotations[0]?.data.regions?.[0]?.region_info).toEqual(
        found?.region_info,
      );
      const elsewhere = await post([
        {input_id: 'harbor', data: {regions: [region]}},
      ]);
      expect(verdict(elsewhere)).toMatch(/^no/);
    }
    expect(new Set(said.code)).toEqual(new Set(['id']));
    said.says('alone takes its shape', 'on the same input', 'whoever made it');
  },
);
fact(
  PAGE,
  'A concept stands at most once in a list of concepts. Its `name` is its `id` until another is given.',
  async (said, {post}) => {
    const [name, id] = said.code;
    const concept = {id: 'dog', value: 1};
    const twice = await post([onPark({concepts: [concept, concept]})]);
    expect(verdict(twice)).toBe('no, 24155');
    const nameOf = async (more: object) => {
      const {annotations} = await post([
        onPark({concepts: [{value: 1, ...more}]}),
      ]);
      return {...annotations[0]?.data.concepts?.[0]}[name as 'name'];
    };
    expect(await nameOf({[id]: 'c1'})).toBe('c1');
    expect(await nameOf({[id]: 'c2', [name]: 'Oak'})).toBe('Oak');
    expect(await nameOf({[id]: 'c2'})).toBe('Oak');
    said.says('at most once', 'until another is given');
  },
);
fact(PAGE, 'Any status can follow any other.', async (said, {patch}) => {
  const codes = [24150, 24151, 24157, 24158, 24159];
  for (const from of codes) {
    for (const to of codes) {
      await patch('merge', [{...MADE_BY.owner, status: {code: from}}]);
      const reply = await patch('merge', [
        {...MADE_BY.owner, status: {code: to}},
      ]);
      expect(reply.itemCodes).toEqual([to]);
    }
  }
  said.says('Any status can follow any other');
});
fact(
  PAGE,
  'A `PATCH` that changes nothing leaves `modified_at` as it was.',
  async (said, api) => {
    const [method, field] = said.code;
    const {input_id, id} = MADE_BY.owner;
    const of = async () =>
      ({...(await api.stored(input_id, id))})[field as 'modified_at'];
    const before = await of();
    expect(before).toBeDefined();
    const annotations = [{input_id, id, status: {code: 24150}}];
    await api.send(method, ANNOTATIONS, {body: {action: 'merge', annotations}});
    const unchanged = (await of()) === before;
    said.says(
      `that changes nothing ${unchanged ? 'leaves' : 'sets'}`,
      'as it was',
    );
    await change(api, MADE_BY.owner);
    expect(await of()).not.toBe(before);
    expect(OTHER_STATUS).not.toBe(24150);
  },
);
/** The code of a PATCH with an action and a field of its own. */
const withAction = async (
  {send}: FactSandbox,
  action: string,
  field: string,
) => {
  const annotations = [{...MADE_BY.owner, data: {metadata: {}}}];
  const body = {action, [field]: true, annotations};
  return (await send('PATCH', ANNOTATIONS, {body})).code;
};
fact(
  PAGE,
  '`delete_if_empty_data` is refused with any other action than `remove`.',
  async (said, api) => {
    const [field, action] = said.code;
    expect(await withAction(api, action, field)).toBe(10000);
    for (const other of ['merge', 'overwrite', 'remove']) {
      const code = await withAction(api, other, field);
      expect(code).toBe(other === action ? 10000 : 11102);
    }
    said.says('is refused with any other action than');
  },
);
fact(
  PAGE,
  "A mask's bytes are looked at only as far as it takes to know that they are a PNG.",
  async (said, {post}) => {
    const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\0';
    const mask = async (bytes: string) =>
      verdict(
        await post([
          onPark({
            regions: [{region_info: {mask: {image: {base64: btoa(bytes)}}}}],
          }),
        ]),
      );
    expect(await mask(`${png}${'\0'.repeat(60)}nonsense`)).toBe('yes');
    expect(await mask(`GIF89a${'\0'.repeat(60)}`)).toBe('no, 24155');
    said.says('only as far as it takes to know that they are a PNG');
  },
);
fact(
  PAGE,
  'Nothing is downloaded. An input is ready as soon as it is added.',
  async (said, {send}) => {
    // Nobody could download from there: the name is reserved, and resolves nowhere.
    const data = {image: {url: 'https://nowhere.invalid/x.png'}};
    const body = {inputs: [{id: 'x', data}]};
    const {itemCodes, code} = await send('POST', `${APP}/inputs`, {body});
    expect(itemCodes).toEqual([30000]);
    said.says(`${code === 10000 ? 'Nothing' : 'Everything'} is downloaded`);
    said.says('is ready as soon as it is added');
  },
);

notShown(PAGE, REASONS.topic, ['For many readers']);
notShown(PAGE, REASONS.advice, [
  'Let a balancer ask for `/readyz`, and keep `/metrics` from the outside. Use TLS, at the balancer or with `--tls-cert`.',
]);
const ON_PAGE = 'tests/e2e/hosted.test.ts';
for (const [test, quotes] of [
  [
    'a workspace is made, a run changes it, and only its tab has the keys',
    [
      "A site that is built with the sandbox's addresses in `SANDBOX_URL` and `SANDBOX_GRPC` offers it as an endpoint, Hosted sandbox. Choosing it makes a workspace.",
    ],
  ],
  ['a reload keeps it', ['Its keys survive a reload and end with the tab.']],
  [
    'a pasted program works on the same annotations',
    [
      'For each language, the page shows what to change in a copied example, so that your program and Run work on the same annotations; it shows what your program has changed, too.',
    ],
  ],
] as const) {
  shownBy(PAGE, {file: ON_PAGE, test}, quotes);
}
shownBy(
  PAGE,
  {
    file: 'tests/hosted/snippets.test.ts',
    test: 'an operation passes in every language, each snippet in a workspace of its own',
  },
  [
    '`npm run test:snippets -- --endpoint <url> --grpc <host:port>` runs the examples of all languages on a hosted sandbox. It needs two workspaces for each, so allow that address many in an hour.',
  ],
);
const HOSTED = 'tests/hosted/processes.test.ts';
for (const [test, quotes] of [
  [
    'has keys of 128 random bits, the ids of its app, and an end',
    [
      '`POST /_sandbox/workspaces` makes a workspace. The answer has its keys, one for each user, the ids of user and app, and until when it lives.',
    ],
  ],
  [
    'begins with the sample data, for which nothing is stored',
    [
      'With a PostgreSQL database (15 or later), the sandbox gives every reader a workspace: an app with the sample data, and keys of his or her own.',
      'createdb sandbox\nSANDBOX_DATABASE=postgres://user:password@host/sandbox npm run sandbox -- --host 0.0.0.0',
      'Each makes the tables it needs when it starts, so its database user must be allowed to create a schema.',
    ],
  ],
  [
    'the database has none, and the log neither',
    ['The keys are told this once; the database holds only their hashes.'],
  ],
  [
    'is another for every reader',
    [
      'Nobody sees anything of another workspace. The keys in the table above open nothing here.',
    ],
  ],
  [
    'see at once what the other has acknowledged',
    [
      'Any number of sandbox processes can share the database, behind any balancer. What one of them has acknowledged, all of them see.',
    ],
  ],
  [
    'a database that goes away is told, and comes back by itself',
    [
      'When the database is away, calls are answered with 40031, the HTTP status 503 and `Retry-After`; the sandbox goes on by itself when the database is back.',
    ],
  ],
  [
    'figures for Prometheus, of this process',
    [
      '`GET /healthz` tells whether a process is up, `GET /readyz` whether it reaches the database, and `GET /metrics` has its figures for Prometheus.',
    ],
  ],
] as const) {
  shownBy(PAGE, {file: HOSTED, test}, quotes);
}
shownBy(
  PAGE,
  {
    file: 'sandbox/hosted/entries.test.ts',
    test: 'what would break a bound leaves everything as it was',
  },
  [
    'A workspace holds at most 1,000 inputs, 5,000 annotations, 2,000 concepts and 8 MiB. What is too much, or comes too fast, is answered with 11006 or 11005, the HTTP status 429 and `Retry-After`.',
  ],
);
/** What each option is where nobody says otherwise, as the page states it. */
const HOSTED_OPTIONS: Record<string, number | undefined> = {
  '--workspace-hours': HOSTED_DEFAULTS.lifetimeSeconds / 3600,
  '--calls-per-second': HOSTED_DEFAULTS.callsPerSecond,
  '--workspaces-per-hour': HOSTED_DEFAULTS.workspacesPerHour,
  '--proxies': HOSTED_DEFAULTS.proxies,
};
table(
  `${PAGE}#hosted`,
  `
  Option | Variable | Meaning
  \`--database <url>\` | \`SANDBOX_DATABASE\` | Address of the database.
  \`--workspace-hours <number>\` | \`SANDBOX_WORKSPACE_HOURS\` | How long a workspace lives. Default 24.
  \`--calls-per-second <number>\` | \`SANDBOX_CALLS_PER_SECOND\` | Calls that each workspace may make at each process. Default 50.
  \`--workspaces-per-hour <number>\` | \`SANDBOX_WORKSPACES_PER_HOUR\` | Workspaces that an address may make at each process. Default 30.
  \`--proxies <number>\` | \`SANDBOX_PROXIES\` | Proxies before the sandbox whose \`X-Forwarded-For\` tells the address. Default 0.
  `,
  (row) => {
    const [option = '', kind] = row('Option').code[0].split(' ');
    const [variable] = row('Variable').code;
    const value = kind === '<url>' ? 'postgres://host/name' : '7';
    const database = ['--database', 'postgres://host/name'];
    const more = option === '--database' ? [] : database;
    const changed = parseOptions([option, value, ...more], {});
    expect(parseOptions(more, {[variable]: value})).toEqual(changed);
    expect(changed).not.toEqual(parseOptions(more, {}));
    const [byDefault] = row('Meaning').numbers;
    expect(byDefault).toBe(HOSTED_OPTIONS[option]);
    const [first = ''] = row('Meaning').text.split(
      / at each process| whose|\. /,
    );
    const own = helpEntry(option).toLowerCase().replace(/\s+/g, ' ');
    const words = first.toLowerCase().replace('.', '');
    expect(option === '--database' || own.startsWith(words)).toBe(true);
    if (option === '--database') row('Meaning').says('Address of the database');
  },
);

notShown(PAGE, REASONS.topic, [
  'Fields that it only keeps',
  'Fields without effect',
  'Calls that it does not answer',
]);
const BEYOND = 'tests/api/beyond.test.ts';
for (const [test, quote] of [
  [
    'gives back all that is kept, over %s',
    'These fields are stored with what they are part of, and given back as they were sent.',
  ],
  [
    'takes every field, enums by name: %s',
    'These fields are accepted, and change nothing in the sandbox.',
  ],
  [
    'answers the calls for annotations and inputs, or says why not',
    "Of the contract's calls for annotations and inputs, the sandbox leaves out these.",
  ],
] as const) {
  shownBy(PAGE, {file: BEYOND, test}, [quote]);
}
