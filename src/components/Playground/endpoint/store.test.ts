import {expect, test, vi} from 'vitest';
import {readSiteSettings} from '../../../../site-settings.ts';
import {createEndpointStore} from './store.ts';

const {playground} = readSiteSettings({});

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

test('begins with the site’s default and the sandbox’s own ids', () => {
  expect(createEndpointStore(playground, undefined).current()).toMatchObject({
    id: 'browser',
    values: {userId: 'sandbox-owner', appId: 'sandbox-app'},
    token: 'owner-pat',
  });
});

test('keeps the choice and the ids over a reload, and never the token', () => {
  const storage = memory();
  const store = createEndpointStore(playground, storage);
  store.choose('clarifai');
  store.edit({values: {userId: 'me', appId: 'mine'}});
  store.setToken('very-secret');
  expect(store.current().token).toBe('very-secret');
  expect(JSON.stringify([...storage.items])).not.toContain('very-secret');

  const reloaded = createEndpointStore(playground, storage).current();
  expect(reloaded).toMatchObject({
    id: 'clarifai',
    url: 'https://api.clarifai.com',
    values: {userId: 'me', appId: 'mine'},
    token: '',
  });
});

test('a token belongs to its endpoint', () => {
  const store = createEndpointStore(playground, undefined);
  store.choose('clarifai');
  store.setToken('very-secret');
  store.choose('custom');
  expect(store.current().token).toBe('');
  store.choose('clarifai');
  expect(store.current().token).toBe('very-secret');
});

test('a stored choice that the site no longer has falls back', () => {
  const storage = memory();
  storage.setItem('playground-endpoint', '{"chosen":"gone","fields":{}}');
  expect(createEndpointStore(playground, storage).current().id).toBe('browser');
  storage.setItem('playground-endpoint', 'not json');
  expect(createEndpointStore(playground, storage).current().id).toBe('browser');
});

test('listeners hear of changes; an edit clears the problem', () => {
  const store = createEndpointStore(playground, undefined);
  const listener = vi.fn();
  const unsubscribe = store.subscribe(listener);
  store.report({field: 'appId', message: 'no'});
  expect(store.problem()?.field).toBe('appId');
  store.edit({values: {appId: 'x'}});
  expect(store.problem()).toBeUndefined();
  expect(listener).toHaveBeenCalledTimes(2);
  unsubscribe();
  store.edit({values: {appId: 'y'}});
  expect(listener).toHaveBeenCalledTimes(2);
});
