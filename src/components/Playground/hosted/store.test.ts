import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {readSiteSettings} from '../../../../site-settings.ts';
import {createReaderIdStore} from '../../ReaderIds/store.ts';
import {createEndpointStore} from '../endpoint/store.ts';
import {createHostedStore} from './store.ts';

const URL_OF_IT = 'https://sandbox.example.com';
const {playground} = readSiteSettings({SANDBOX_URL: URL_OF_IT});

const key = (end: string) => `sbx-${'0'.repeat(20)}-${end.repeat(32)}`;
const answer = (id: string) => ({
  workspace: {
    id,
    expires_at: '2030-01-01T00:00:00Z',
    ids: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
    keys: [
      {user: 'owner', key: key(id)},
      {user: 'guest', key: key('f')},
    ],
  },
});

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void items.set(name, value),
  };
}

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => vi.unstubAllGlobals());

function open(storage = memory()) {
  const endpoints = createEndpointStore(
    playground,
    undefined,
    createReaderIdStore({tab: undefined, browser: undefined}),
  );
  endpoints.choose('hosted');
  const onNew = vi.fn(async () => undefined);
  return {
    endpoints,
    storage,
    onNew,
    hosted: createHostedStore(endpoints, storage, onNew),
  };
}

test('one workspace is made for all who ask, and its key is the endpoint’s', async () => {
  fetched.mockImplementation(async () => Response.json(answer('1')));
  const {hosted, endpoints, onNew} = open();
  const [first, second] = await Promise.all([hosted.have(), hosted.have()]);
  expect(first).toBe(second);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(onNew).toHaveBeenCalledTimes(1);
  expect(endpoints.current().token).toBe(key('1'));
  hosted.actAs(1);
  expect(endpoints.current().token).toBe(key('f'));
});

test('a reload finds it again; another site’s sandbox does not', async () => {
  fetched.mockImplementation(async () => Response.json(answer('1')));
  const {hosted, storage} = open();
  await hosted.have();
  const again = open(storage);
  expect((await again.hosted.have())?.id).toBe('1');
  expect(again.endpoints.current().token).toBe(key('1'));
  expect(fetched).toHaveBeenCalledTimes(1);
  const stored = storage.items.get('playground-workspace') ?? '';
  storage.setItem(
    'playground-workspace',
    stored.replace(URL_OF_IT, 'https://other.example'),
  );
  expect(open(storage).hosted.current().workspace).toBeUndefined();
});

test.each([
  'not json',
  '{"workspace":{"id":1}}',
  '{"workspace":{"url":"https://sandbox.example.com","keys":[]}}',
])('what is stored and no workspace is left alone: %s', (text) => {
  const storage = memory();
  storage.setItem('playground-workspace', text);
  expect(open(storage).hosted.current().workspace).toBeUndefined();
});

test.each([
  [
    429,
    {'Retry-After': '1800'},
    /takes no more for now\. .*No workspace was made\. Try again in 30 minutes\./,
  ],
  [503, {'Retry-After': '2'}, /out of service for now\. .*Try again in 2 s\./],
  [404, {}, /refused \(HTTP 404\)/],
])('a refusal (%s) is told, and no key is', async (status, headers, says) => {
  fetched.mockImplementation(async () =>
    Response.json({}, {status, headers: headers as HeadersInit}),
  );
  const {hosted, endpoints} = open();
  expect(await hosted.have()).toBeUndefined();
  expect(hosted.current().trouble?.message).toMatch(says);
  expect(hosted.current().busy).toBe(false);
  expect(endpoints.current().token).toBe('');
});

test('nobody there is told', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  const {hosted} = open();
  await hosted.have();
  expect(hosted.current().trouble?.message).toMatch(/cannot be reached/);
});

test('a new one that is refused leaves the old one', async () => {
  fetched.mockImplementationOnce(async () => Response.json(answer('1')));
  fetched.mockImplementation(async () => Response.json({}, {status: 429}));
  const {hosted} = open();
  await hosted.have();
  expect(await hosted.renew()).toBeUndefined();
  expect(hosted.current()).toMatchObject({workspace: {id: '1'}});
});

test('an endpoint that the reader has left meanwhile gets no key', async () => {
  fetched.mockImplementation(async () => Response.json(answer('1')));
  const {hosted, endpoints} = open();
  const making = hosted.have();
  endpoints.choose('clarifai');
  await making;
  expect(endpoints.current().token).toBe('');
});
