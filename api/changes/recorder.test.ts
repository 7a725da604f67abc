import {beforeEach, describe, expect, test} from 'vitest';
import {createSandbox} from '../../api/sandbox.ts';
import {sampleData} from '../sample/index.ts';
import type {
  ChangeRecorder,
  SentRequest,
} from '../../sandbox/core/definition.ts';
import type {Sandbox} from '../../sandbox/core/index.ts';
import api from '../index.ts';
import {createChangeRecorder} from './recorder.ts';

const APP = '/v2/users/sandbox-owner/apps/sandbox-app';
const never = new AbortController().signal;

let sandbox: Sandbox;
let recorder: ChangeRecorder;
let methods: string[];

beforeEach(async () => {
  sandbox = await createSandbox({sample: sampleData});
  methods = [];
  recorder = createChangeRecorder(async (path) =>
    (await ask({method: 'GET', url: api.origin + path, body: null})).json(),
  );
});

async function ask({method, url, body}: SentRequest): Promise<Response> {
  methods.push(method);
  const headers = {
    authorization: 'Key owner-pat',
    'content-type': 'application/json',
  };
  return sandbox.fetch(new Request(url, {method, headers, body}));
}

async function send(method: string, path: string, body?: object) {
  const request: SentRequest = {
    url: api.origin + path,
    method,
    body: body ? new TextEncoder().encode(JSON.stringify(body)).buffer : null,
  };
  await recorder.before(request, never);
  const response = await ask(request);
  recorder.after(request, await response.arrayBuffer());
}

const conceptsOf = (annotation?: Readonly<Record<string, unknown>>) =>
  (
    annotation?.['data'] as
      {concepts: {id: string; value: number}[]} | undefined
  )?.concepts.map(({id, value}) => `${id} ${value}`);

const PATCH = {
  action: 'merge',
  annotations: [
    {
      input_id: 'park',
      id: 'park-concepts',
      data: {concepts: [{id: 'cat', value: 0}]},
    },
  ],
};

describe('an annotation before and after', () => {
  test('a PATCH', async () => {
    await send('PATCH', `${APP}/annotations`, PATCH);
    const [change, ...more] = await recorder.finish(never);
    expect(more).toEqual([]);
    expect(change?.path).toEqual(['park', 'park-concepts']);
    expect(conceptsOf(change?.before)).toContain('cat 1');
    expect(conceptsOf(change?.after)).toContain('cat 0');
  });

  test('a PATCH in the short form', async () => {
    const user_app_id = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};
    await send('PATCH', '/v2/annotations', {...PATCH, user_app_id});
    expect(await recorder.finish(never)).toMatchObject([
      {before: {id: 'park-concepts'}, after: {id: 'park-concepts'}},
    ]);
  });

  test('the first look counts when it is changed twice', async () => {
    await send('PATCH', `${APP}/annotations`, PATCH);
    await send('PATCH', `${APP}/annotations`, PATCH);
    const [change] = await recorder.finish(never);
    expect(conceptsOf(change?.before)).toContain('cat 1');
  });

  test('a POST, named by its answer', async () => {
    await send('POST', `${APP}/annotations`, {
      annotations: [
        {input_id: 'park', data: {concepts: [{id: 'new', value: 1}]}},
      ],
    });
    const [change] = await recorder.finish(never);
    expect(change?.before).toBeUndefined();
    expect(conceptsOf(change?.after)).toEqual(['new 1']);
  });

  test('a PATCH of an input, whose own annotation changes', async () => {
    await send('PATCH', `${APP}/inputs`, {
      action: 'merge',
      inputs: [{id: 'kitchen', data: {concepts: [{id: 'night', value: 0}]}}],
    });
    const changed = await recorder.finish(never);
    expect(changed.map(({path}) => path)).toEqual([
      ['kitchen', 'kitchen-input'],
    ]);
    expect(conceptsOf(changed[0]?.before)).not.toContain('night 0');
    expect(conceptsOf(changed[0]?.after)).toContain('night 0');
  });

  test('a POST of an input, which has an annotation from then on', async () => {
    await send('POST', `${APP}/inputs`, {
      inputs: [{id: 'mine', data: {text: {raw: 'A text.'}}}],
    });
    const [change, ...more] = await recorder.finish(never);
    expect(more).toEqual([]);
    expect(change?.path[0]).toBe('mine');
    expect(change?.before).toBeUndefined();
    expect(change?.after).toMatchObject({input_id: 'mine', input_level: true});
  });

  test.each([
    ['one', `${APP}/inputs/bookshelf`, undefined],
    ['many', `${APP}/inputs`, {ids: ['bookshelf']}],
  ])('a DELETE of inputs, %s', async (_which, path, body) => {
    await send('DELETE', path, body);
    const changes = await recorder.finish(never);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({after}) => after === undefined)).toBe(true);
    expect(changes.every(({path: [input]}) => input === 'bookshelf')).toBe(
      true,
    );
  });

  test('a DELETE of one', async () => {
    await send('DELETE', `${APP}/inputs/market/annotations/market-mislabeled`);
    const [change] = await recorder.finish(never);
    expect(change?.before).toMatchObject({id: 'market-mislabeled'});
    expect(change?.after).toBeUndefined();
  });

  test('a DELETE by inputs alone, which must be listed', async () => {
    await send('DELETE', `${APP}/annotations`, {input_ids: ['bookshelf']});
    const changes = await recorder.finish(never);
    const gone = changes.filter(({after}) => after === undefined);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.every(({path}) => path[0] === 'bookshelf')).toBe(true);
  });
});

test('reads only, beside what the snippet sends', async () => {
  await send('PATCH', `${APP}/annotations`, PATCH);
  await recorder.finish(never);
  expect(methods.filter((method) => method !== 'GET')).toEqual(['PATCH']);
});

test('a GET touches nothing and costs nothing', async () => {
  await send('GET', `${APP}/annotations`);
  expect(await recorder.finish(never)).toEqual([]);
  expect(methods).toEqual(['GET']);
});

test('a path that is wrongly encoded is sent as it is', async () => {
  await send('DELETE', `${APP}/inputs/%E0%A4%A/annotations/x`);
  expect(methods).toContain('DELETE');
});

test('bodies that are not what they should be are no obstacle', async () => {
  await send('PATCH', `${APP}/annotations`, {annotations: [null, {id: 7}]});
  await send('DELETE', `${APP}/annotations`, {ids: 'x', input_ids: [null]});
  expect(await recorder.finish(never)).toEqual([]);
});
