import 'fake-indexeddb/auto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {IDBFactory} from 'fake-indexeddb';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {sampleData} from '../../api/sample/index.ts';
import {createSandbox} from '../../api/sandbox.ts';
import {openIdbPersistence} from '../../sandbox/browser/idb-persistence.ts';
import {createQueue} from '../../sandbox/browser/lock.ts';
import type {
  JsonObject,
  Persistence,
  Sandbox,
} from '../../sandbox/core/index.ts';
import {openLevelPersistence} from '../../sandbox/node/level-persistence.ts';

// Inputs that are deleted or changed, in the storage of a browser and in that of Node.

const ME = {authorization: 'Key owner-pat', transport: 'rest'} as const;
const lock = createQueue();
let folder: string;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  folder = await mkdtemp(join(tmpdir(), 'deletes-'));
});

afterEach(() => rm(folder, {recursive: true}));

const open = {
  IndexedDB: () => openIdbPersistence('inputs', lock),
  LevelDB: () => openLevelPersistence(folder),
};

/** All that the app holds. */
async function stored(sandbox: Sandbox) {
  const page = {per_page: 1000, list_all_annotations: true};
  const annotations = await sandbox.call('ListAnnotations', page, ME);
  const inputs = await sandbox.call('ListInputs', {per_page: 1000}, ME);
  return {
    annotations: annotations.body.annotations as JsonObject[],
    inputs: inputs.body.inputs as JsonObject[],
  };
}

/** The same storage, as long as it isn't told to fail. */
function failing(inner: Persistence) {
  const control = {
    fail: false,
    persistence: {
      ...inner,
      commit: async (changes) => {
        if (control.fail) throw new Error('The disk is full.');
        await inner.commit(changes);
      },
    } satisfies Persistence as Persistence,
  };
  return control;
}

const writes: [string, JsonObject][] = [
  ['DeleteInput', {input_id: 'park'}],
  ['DeleteInputs', {ids: ['park', 'desk']}],
  [
    'PatchInputs',
    {
      action: 'overwrite',
      inputs: [{id: 'park', data: {concepts: [{id: 'lawn', value: 1}]}}],
    },
  ],
];

describe.each(['IndexedDB', 'LevelDB'] as const)('%s', (kind) => {
  it.each(writes)('keeps what %s did', async (rpc, request) => {
    const persistence = await open[kind]();
    const first = await createSandbox({persistence, sample: sampleData});
    const before = await stored(first);
    const {httpStatus} = await first.call(rpc, request, ME);
    expect(httpStatus).toBe(200);
    const after = await stored(first);
    expect(after).not.toEqual(before);
    await persistence.close?.();
    const again = await open[kind]();
    const second = await createSandbox({
      persistence: again,
      sample: sampleData,
    });
    expect(await stored(second)).toEqual(after);
    await again.close?.();
  });

  it.each(writes)(
    'gives back all that %s took when it can not be stored',
    async (rpc, request) => {
      const inner = await open[kind]();
      const storage = failing(inner);
      const {persistence} = storage;
      const sandbox = await createSandbox({persistence, sample: sampleData});
      const before = await stored(sandbox);
      storage.fail = true;
      const {httpStatus, body} = await sandbox.call(rpc, request, ME);
      expect(httpStatus).toBe(500);
      expect(body.status).toMatchObject({code: 98004});
      expect(await stored(sandbox)).toEqual(before);
      storage.fail = false;
      expect((await sandbox.call(rpc, request, ME)).httpStatus).toBe(200);
      expect(await stored(sandbox)).not.toEqual(before);
      await inner.close?.();
    },
  );
});
