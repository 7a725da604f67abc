import {readFileSync} from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import {expect} from 'vitest';
import type {AnnotationJson} from '../../../../api/sample-data.ts';
import {fact, notShown, table} from '../../fact.ts';
import {REASONS} from '../../reasons.ts';
import {ANNOTATIONS, type FactSandbox} from '../../sandbox-client.ts';
import {change, MADE_BY, remove} from '../../scenarios.ts';

const PAGE = 'guides/pages-of-results';
const PROTO = path.resolve('node_modules/clarifai-nodejs-grpc/proto');

const ids = (annotations: AnnotationJson[]) =>
  annotations.map(({input_id, id}) => `${input_id}/${id}`);
const inOrder = async ({list}: FactSandbox) => ids(await list('per_page=1000'));

notShown(PAGE, REASONS.topic, [
  'Pages of results',
  'How lists are cut into pages, what the default is, how to read all of them, and what to mind while others write.',
  'Read all pages',
  'The order',
  'When others write meanwhile',
]);
notShown(PAGE, REASONS.link, [
  'Examples with `per_page` are in List annotations.',
]);

fact(
  PAGE,
  'A list is returned a page at a time. Two parameters say which part you get:',
  async (said, api) => {
    const all = await inOrder(api);
    expect(ids(await api.list('page=2&per_page=3'))).toEqual(all.slice(3, 6));
    expect(said.count('parameters')).toBe(2);
    said.says('a page at a time');
  },
);
table(
  PAGE,
  `
  Parameter | Default | Meaning
  \`page\` | 1 | Which page. The first is 1.
  \`per_page\` | 20 | How many annotations a page holds at most. 1,000 is the most.
  `,
  async (row, api) => {
    const [parameter] = row('Parameter').code;
    const [byDefault] = row('Default').numbers;
    const [bound] = row('Meaning').numbers;
    const all = await inOrder(api);
    expect(all.length).toBeGreaterThan(20);
    const asked = ids(await api.list(`${parameter}=${byDefault}`));
    expect(asked).toEqual(ids(await api.list()));
    const at = async (value: number) =>
      (await api.send('GET', `${ANNOTATIONS}?${parameter}=${value}`)).code;
    if (parameter === 'page') {
      expect(ids(await api.list(`page=${bound}`))).toEqual(all.slice(0, 20));
      expect([await at(bound - 1), await at(bound)]).toEqual([11102, 10000]);
      row('Meaning').says('Which page', 'The first is');
    } else {
      expect(asked).toHaveLength(byDefault);
      expect(await api.list(`${parameter}=3`)).toHaveLength(3);
      expect([await at(bound), await at(bound + 1)]).toEqual([10000, 11102]);
      row('Meaning').says('a page holds at most', 'is the most');
    }
  },
);

notShown(PAGE, REASONS.service, [
  'What is published about the default disagrees.',
]);
notShown(PAGE, REASONS.advice, ['Send `per_page`']);
fact(
  PAGE,
  "Clarifai's page on listing annotations says 20; its page on pagination and the comments of the protocol definition say 128.",
  (said) => {
    const [, published] = said.numbers;
    const proto = readFileSync(
      path.join(PROTO, 'clarifai/api/service.proto'),
      'utf8',
    );
    const [, comment] =
      /message ListAnnotationsRequest \{[^}]*?number of results[^}]*?Defaults[\s/]*to (\d+)/.exec(
        proto,
      ) ?? [];
    expect(Number(comment)).toBe(published);
    // What Clarifai's own pages say cannot be asked here: 20 and 128, when they were read.
    expect(said.text).toMatch(/annotations says 20; .* pagination and .* say/);
  },
);
fact(PAGE, 'The sandbox takes 20.', async (said, {list}) => {
  const [size] = said.numbers;
  expect(await list()).toHaveLength(size);
  said.says('sandbox takes');
});
fact(
  PAGE,
  'A program that reads one page and stops will miss the rest without an error, so send `per_page`, always.',
  async (said, {send}) => {
    const first = await send('GET', ANNOTATIONS);
    const [parameter] = said.code;
    const all = await send('GET', `${ANNOTATIONS}?${parameter}=1000`);
    expect(all.annotations.length).toBeGreaterThan(first.annotations.length);
    said.says('will miss the rest');
    said.says(first.code === 10000 ? 'without an error' : 'with an error');
    said.says('reads one page', 'always');
  },
);

fact(
  PAGE,
  'Ask for page after page until one comes that holds fewer annotations than `per_page`:',
  async (said, api) => {
    const [parameter] = said.code;
    const all = await inOrder(api);
    const size = 7;
    const last = Math.ceil(all.length / size);
    for (let page = 1; page <= last; page += 1) {
      const some = await api.list(`${parameter}=${size}&page=${page}`);
      expect(some.length < size).toBe(page === last);
    }
    said.says('fewer annotations than');
  },
);
fact(
  PAGE,
  `const PER_PAGE = 100;
const all = [];

for (let page = 1; ; page += 1) {
  const {data, error} = await client.GET(
    '/v2/users/{user_id}/apps/{app_id}/annotations',
    {
      params: {
        path: {user_id: USER_ID, app_id: APP_ID},
        query: {page, per_page: PER_PAGE},
      },
    },
  );
  if (error) {
    throw new Error(\`\${error.status.description}: \${error.status.details}\`);
  }
  all.push(...data.annotations);
  if (data.annotations.length < PER_PAGE) break;
}`,
  async (said, api) => {
    const stored = (await api.list('per_page=1000')).length;
    const more = Array.from({length: 230 - stored}, () => ({input_id: 'park'}));
    for (let at = 0; at < more.length; at += 128) {
      await api.post(more.slice(at, at + 128));
    }
    const sizes: number[] = [];
    const GET = async (
      template: string,
      {params}: {params: {query: {page: number; per_page: number}}},
    ) => {
      expect(template).toBe('/v2/users/{user_id}/apps/{app_id}/annotations');
      const query = Object.entries(params.query).map(
        ([key, value]) => `${key}=${value}`,
      );
      const data = await api.send('GET', `${ANNOTATIONS}?${query.join('&')}`);
      sizes.push(data.annotations.length);
      if (sizes.length > 9) throw new Error('the program reads without end');
      return data.code === 10000 ? {data} : {error: data};
    };
    const {outputText} = ts.transpileModule(said.text, {
      compilerOptions: {target: ts.ScriptTarget.ES2022},
    });
    const run = new Function(
      ...['client', 'USER_ID', 'APP_ID'],
      `return (async () => {${outputText}\nreturn all;})();`,
    ) as (...values: unknown[]) => Promise<AnnotationJson[]>;
    const all = await run({GET}, 'me', 'sandbox-app');
    expect(ids(all)).toEqual(await inOrder(api));
    expect(sizes).toEqual([100, 100, 30]);
  },
);

fact(
  PAGE,
  'The page after the last one is an empty list, not an error.',
  async (said, {send, list}) => {
    const {length} = await list('per_page=1000');
    const {code, annotations} = await send(
      'GET',
      `${ANNOTATIONS}?page=${length}`,
    );
    expect(annotations).toEqual([]);
    said.says('empty list', code === 10000 ? 'not an error' : 'is an error');
    said.says('after the last one');
  },
);
fact(
  PAGE,
  'The answer does not say how many annotations there are in total.',
  async (said, {send, list}) => {
    const {length} = await list('per_page=1000');
    const {annotations, status, ...rest} = await send('GET', ANNOTATIONS);
    // Without the request's id, which may hold any digits.
    const answer = {...rest, ...status, req_id: '', itemCodes: []};
    const told = JSON.stringify(answer).includes(`${length}`);
    said.says(told ? 'answer says' : 'does not say', 'in total');
    expect(annotations).not.toHaveLength(length);
  },
);

fact(
  PAGE,
  'A list is in the order of creation: the oldest annotation comes first.',
  async (said, api) => {
    await api.post([{input_id: 'park', id: 'newest'}]);
    const times = (await api.list('per_page=1000')).map(
      ({created_at}) => created_at,
    );
    expect(new Set(times).size).toBeGreaterThan(1);
    const ascending = times.join() === times.toSorted().join();
    said.says(`${ascending ? 'oldest' : 'newest'} annotation comes first`);
    said.says('order of creation');
  },
);
fact(
  PAGE,
  'An annotation keeps its place when it is changed, since the order goes by `created_at`.',
  async (said, api) => {
    const before = await inOrder(api);
    await change(api, MADE_BY.a);
    expect(await inOrder(api)).toEqual(before);
    const [field] = said.code;
    const all = await api.list('per_page=1000');
    const times = all.map((one) => String({...one}[field]));
    expect(times).toEqual(times.toSorted());
    said.says('keeps its place');
  },
);

fact(
  PAGE,
  'A page is cut from what is stored when you ask. New annotations go to the end, so reading on is safe: you will meet them on the last pages.',
  async (said, api) => {
    const before = await inOrder(api);
    await api.list('per_page=7');
    await api.post([{id: 'new', input_id: 'street'}]);
    const after = await inOrder(api);
    said.says(
      `go to the ${after.at(-1) === 'street/new' ? 'end' : 'beginning'}`,
    );
    expect(after).toEqual([...before, 'street/new']);
    const last = Math.ceil(after.length / 7);
    expect(ids(await api.list(`per_page=7&page=${last}`))).toContain(
      'street/new',
    );
    said.says('when you ask', 'reading on is safe', 'on the last pages');
  },
);
fact(
  PAGE,
  'Deleting is not: when an annotation on a page that you have read is deleted, all later ones move up by one, and the first of your next page is skipped.',
  async (said, api) => {
    const all = await inOrder(api);
    const first = await api.list('per_page=7&page=1');
    const gone = first.find(({input_level}) => !input_level);
    await remove(api, gone as AnnotationJson);
    const next = ids(await api.list('per_page=7&page=2'));
    expect(next).toEqual(all.slice(8, 15));
    said.says('all later ones move up by one');
    said.says('first of your next page is skipped', 'Deleting is not');
  },
);
fact(
  PAGE,
  'If you delete while you read, either read all pages first, or read the first page again and again until it is empty.',
  async (said, api) => {
    const mine = 'user_ids=collaborator-a&per_page=3';
    for (let turn = 0; turn < 20; turn += 1) {
      const page = await api.list(`${mine}&page=1`);
      if (page.length === 0) break;
      for (const one of page) await remove(api, one);
    }
    expect(await api.list(mine)).toEqual([]);
    said.says(
      'read all pages first',
      'first page again and again until it is empty',
    );
  },
);

fact(PAGE, 'Filters come first', async (said, {list}) => {
  const first = (await list('per_page=5&user_ids=collaborator-a')).length === 5;
  said.says(`Filters come ${first ? 'first' : 'last'}`);
});
fact(
  PAGE,
  'Filters are applied before the list is cut into pages.',
  async (said, {list}) => {
    const cut = await list('per_page=5&user_ids=collaborator-a');
    said.says(
      `applied ${cut.length === 5 ? 'before' : 'after'} the list is cut`,
    );
  },
);
fact(
  PAGE,
  'With `per_page=10` and a filter by user you get ten annotations of that user, if there are that many.',
  async (said, {list}) => {
    const [query] = said.code;
    const some = await list(`${query}&user_ids=sandbox-owner`);
    expect(some).toHaveLength(said.count('annotations'));
    expect(new Set(some.map(({worker}) => worker.user?.id))).toEqual(
      new Set(['sandbox-owner']),
    );
    expect(
      (await list('user_ids=sandbox-owner&per_page=1000')).length,
    ).toBeGreaterThan(10);
    said.says('of that user');
  },
);
