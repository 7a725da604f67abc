import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import annotationApi from '../../api/index.ts';
import {createSandbox} from '../../api/sandbox.ts';
import type {JsonObject, Sandbox} from '../core/index.ts';
import {openIdbPersistence} from './idb-persistence.ts';
import {openBrowserSandbox} from './index.ts';
import {createQueue} from './lock.ts';

const ME = {authorization: 'Key owner-pat', transport: 'rest'} as const;

const addInput = (sandbox: Sandbox, id: string) =>
  sandbox.call('PostInputs', {inputs: [{id, data: {text: {raw: id}}}]}, ME);

const inputIds = async (sandbox: Sandbox) => {
  const {body} = await sandbox.call('ListInputs', {per_page: 1000}, ME);
  return (body.inputs as JsonObject[]).map(({id}) => String(id));
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('two tabs of one site', () => {
  const lock = createQueue();
  const openTab = async () =>
    createSandbox({persistence: await openIdbPersistence('shared', lock)});

  it('lose nothing, writing in turns', async () => {
    const [one, two] = [await openTab(), await openTab()];
    for (let i = 0; i < 10; i++) {
      await addInput(one, `one-${i}`);
      await addInput(two, `two-${i}`);
    }
    const all = Array.from({length: 10}, (_, i) => [`one-${i}`, `two-${i}`]);
    expect(await inputIds(one)).toEqual(all.flat());
    expect(await inputIds(two)).toEqual(all.flat());
  });

  it('lose nothing, writing at once', async () => {
    const [one, two] = await Promise.all([openTab(), openTab()]);
    await Promise.all(
      Array.from({length: 40}, (_, i) => addInput(i % 2 ? one : two, `i${i}`)),
    );
    expect((await inputIds(one)).length).toBe(40);
    expect(await inputIds(one)).toEqual(await inputIds(two));
    expect(await inputIds(await openTab())).toEqual(await inputIds(two));
  });

  it('refuse the same id to each other', async () => {
    const [one, two] = [await openTab(), await openTab()];
    await addInput(one, 'a');
    const {body} = await addInput(two, 'a');
    expect(body.inputs).toMatchObject([{status: {code: 40010}}]);
  });

  it('see each other put the sample data back', async () => {
    const [one, two] = [await openTab(), await openTab()];
    await addInput(one, 'a');
    await two.reset();
    expect(await inputIds(one)).toEqual([]);
  });
});

describe('openBrowserSandbox', () => {
  it('holds the sample at first, and what was done to it after a reload', async () => {
    const first = await openBrowserSandbox(annotationApi);
    expect(first.storage).toBe('indexeddb');
    expect(await inputIds(first)).toContain('park');
    await addInput(first, 'mine');
    await first.close();
    const second = await openBrowserSandbox(annotationApi);
    expect(await inputIds(second)).toContain('mine');
  });

  it('falls back to memory where storage is refused, and says so', async () => {
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('Not here.', 'SecurityError');
      },
    });
    const sandbox = await openBrowserSandbox(annotationApi);
    expect(sandbox.storage).toBe('memory');
    await addInput(sandbox, 'mine');
    expect(await inputIds(sandbox)).toContain('mine');
  });
});
