import {expect, test, vi} from 'vitest';
import {readSiteSettings} from '../../../../site-settings.ts';
import {createReaderIdStore} from '../../ReaderIds/store.ts';
import {createEndpointStore} from './store.ts';

const {playground} = readSiteSettings({});

const idStore = () => createReaderIdStore({tab: undefined, browser: undefined});

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('begins with the site’s default and the sandbox’s own ids', () => {
  expect(
    createEndpointStore(playground, undefined, idStore()).current(),
  ).toMatchObject({
    id: 'browser',
    values: {userId: 'sandbox-owner', appId: 'sandbox-app'},
    token: 'owner-pat',
  });
});

test('keeps the choice over a reload, and never the token', () => {
  const storage = memory();
  const ids = idStore();
  const store = createEndpointStore(playground, storage, ids);
  store.choose('clarifai');
  ids.put('userId', 'me');
  ids.put('appId', 'mine');
  store.setToken('very-secret');
  expect(store.current().token).toBe('very-secret');
  expect(JSON.stringify([...storage.items])).not.toContain('very-secret');

  const reloaded = createEndpointStore(playground, storage, ids).current();
  expect(reloaded).toMatchObject({
    id: 'clarifai',
    url: 'https://api.clarifai.com',
    values: {userId: 'me', appId: 'mine'},
    token: '',
  });
});

test('a sandbox has ids of its own, whatever the reader’s are', () => {
  const ids = idStore();
  ids.put('userId', 'me');
  expect(
    createEndpointStore(playground, undefined, ids).current().values,
  ).toEqual({userId: 'sandbox-owner', appId: 'sandbox-app'});
});

test('a token belongs to its endpoint', () => {
  const store = createEndpointStore(playground, undefined, idStore());
  store.choose('clarifai');
  store.setToken('very-secret');
  store.choose('custom');
  expect(store.current().token).toBe('');
  store.choose('clarifai');
  expect(store.current().token).toBe('very-secret');
});

test('a stored choice that the site no longer has falls back', () => {
  const storage = memory();
  const ids = idStore();
  storage.setItem('playground-endpoint', '{"chosen":"gone","urls":{}}');
  expect(createEndpointStore(playground, storage, ids).current().id).toBe(
    'browser',
  );
  storage.setItem('playground-endpoint', 'not json');
  expect(createEndpointStore(playground, storage, ids).current().id).toBe(
    'browser',
  );
});

test('listeners hear of changes; an edit, and an id, clear the problem', () => {
  const ids = idStore();
  const store = createEndpointStore(playground, undefined, ids);
  const listener = vi.fn();
  const unsubscribe = store.subscribe(listener);
  store.report({field: 'appId', message: 'no'});
  expect(store.problem()?.field).toBe('appId');
  ids.put('appId', 'x');
  expect(store.problem()).toBeUndefined();
  expect(listener).toHaveBeenCalledTimes(2);
  store.report({field: 'url', message: 'no'});
  store.setUrl('https://example.com');
  expect(store.problem()).toBeUndefined();
  unsubscribe();
  store.setUrl('https://example.org');
  expect(listener).toHaveBeenCalledTimes(4);
});
