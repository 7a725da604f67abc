import {describe, expect, it} from 'vitest';
import {createSandbox} from '../../api/sandbox.ts';
import type {Change, JsonObject, Persistence, Sandbox} from './index.ts';

const ME = {authorization: 'Key owner-pat', transport: 'rest'} as const;

const addInput = (sandbox: Sandbox, id: string) =>
  sandbox.call('PostInputs', {inputs: [{id, data: {text: {raw: id}}}]}, ME);

const inputIds = async (sandbox: Sandbox) => {
  const {body} = await sandbox.call('ListInputs', {per_page: 1000}, ME);
  return (body.inputs as JsonObject[]).map(({id}) => id);
};

/** A storage in memory that can be slow, and can fail. */
function createStorage() {
  const entries = new Map<string, JsonObject>();
  const commits: (readonly Change[])[] = [];
  let used = false;
  const control = {
    entries,
    commits,
    running: 0,
    gate: Promise.resolve(),
    fail: false,
    persistence: {
      load: async () => (used ? {entries} : undefined),
      async commit(changes) {
        control.running += 1;
        expect(control.running).toBe(1);
        await control.gate;
        control.running -= 1;
        if (control.fail) {
          throw new Error('The disk is full.');
        }
        used = true;
        commits.push(changes);
        for (const change of changes) {
          if (change.type === 'put') {
            entries.set(change.key, structuredClone(change.value));
          } else if (change.type === 'delete') {
            entries.delete(change.key);
          } else {
            entries.clear();
          }
        }
      },
    } satisfies Persistence as Persistence,
  };
  return control;
}

describe('a sandbox with a storage', () => {
  it('is as it was left when it is opened again, order and times included', async () => {
    const {persistence} = createStorage();
    const first = await createSandbox({persistence});
    await addInput(first, 'a');
    await addInput(first, 'b');
    await first.call(
      'PostAnnotations',
      {
        annotations: [
          {input_id: 'b', id: 'b1', data: {concepts: [{id: 'x/y'}]}},
          {input_id: 'a', id: 'a1', data: {metadata: {n: null}}},
        ],
      },
      ME,
    );
    await first.call(
      'DeleteAnnotation',
      {input_id: 'b', annotation_id: 'b1'},
      ME,
    );
    const all = {list_all_annotations: true};
    const before = await first.call('ListAnnotations', all, ME);
    await first.close();
    const second = await createSandbox({persistence});
    const after = await second.call('ListAnnotations', all, ME);
    expect(after.body.annotations).toEqual(before.body.annotations);
    expect(await inputIds(second)).toEqual(['a', 'b']);
    await addInput(second, 'c');
    expect(await inputIds(second)).toEqual(['a', 'b', 'c']);
  });

  it('answers a write when it is durable, and not before', async () => {
    const storage = createStorage();
    const sandbox = await createSandbox(storage);
    let open = () => {};
    storage.gate = new Promise((resolve) => (open = resolve));
    let answered = false;
    const call = addInput(sandbox, 'a').then(() => (answered = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    open();
    await call;
    expect(storage.entries.has('input/sandbox-owner/sandbox-app/a')).toBe(true);
  });

  it('commits together what comes while it commits, in order, and lets reads pass', async () => {
    const storage = createStorage();
    const sandbox = await createSandbox(storage);
    const before = storage.commits.length;
    let open = () => {};
    storage.gate = new Promise((resolve) => (open = resolve));
    const calls = Array.from({length: 50}, (_, i) =>
      addInput(sandbox, `i${i}`),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await inputIds(sandbox)).toHaveLength(50);
    open();
    await Promise.all(calls);
    const commits = storage.commits.slice(before);
    expect(commits.length).toBeLessThanOrEqual(2);
    const seqs = commits
      .flat()
      .map((change) => (change.type === 'put' ? Number(change.value.seq) : 0));
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  });

  it('answers a write that changes nothing only when what it found is durable', async () => {
    const storage = createStorage();
    const sandbox = await createSandbox(storage);
    await addInput(sandbox, 'a');
    const annotations = [{input_id: 'a', id: 'x', data: {}}];
    await sandbox.call('PostAnnotations', {annotations}, ME);
    let open = () => {};
    storage.gate = new Promise((resolve) => (open = resolve));
    const answered: string[] = [];
    const patch = async (name: string) => {
      const data = {concepts: [{id: 'c', value: 1}]};
      await sandbox.call(
        'PatchAnnotations',
        {
          action: 'overwrite',
          annotations: annotations.map((item) => ({...item, data})),
        },
        ME,
      );
      answered.push(name);
    };
    const both = [patch('first'), patch('the same again')];
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toEqual([]);
    open();
    await Promise.all(both);
    expect(answered).toEqual(['first', 'the same again']);
  });

  it('takes back what could not be stored, and all that was built on it', async () => {
    const storage = createStorage();
    const sandbox = await createSandbox(storage);
    await addInput(sandbox, 'kept');
    storage.fail = true;
    const failed = await Promise.all([
      addInput(sandbox, 'lost1'),
      addInput(sandbox, 'lost2'),
      sandbox.call(
        'PostAnnotations',
        {annotations: [{input_id: 'kept', id: 'lost'}]},
        ME,
      ),
    ]);
    expect(failed.map(({httpStatus}) => httpStatus)).toEqual([500, 500, 500]);
    expect(failed[0].body.status).toMatchObject({code: 98004});
    expect(failed[0].cause).toMatchObject({message: 'The disk is full.'});
    storage.fail = false;
    expect(await inputIds(sandbox)).toEqual(['kept']);
    await addInput(sandbox, 'lost1');
    expect(await inputIds(sandbox)).toEqual(['kept', 'lost1']);
  });

  it('keeps what it had when a reset can not be stored', async () => {
    const storage = createStorage();
    const sandbox = await createSandbox(storage);
    await addInput(sandbox, 'a');
    storage.fail = true;
    await expect(sandbox.reset()).rejects.toThrow('The disk is full.');
    expect(await inputIds(sandbox)).toEqual(['a']);
    storage.fail = false;
    await sandbox.reset();
    expect(await inputIds(sandbox)).toEqual([]);
    expect([...storage.entries.keys()]).toEqual([]);
  });
});

describe('a sandbox in memory', () => {
  it('gives times that only go forward, even while the clock stands', async () => {
    const now = () => new Date('2026-02-03T04:05:06.789Z');
    const sandbox = await createSandbox({now});
    await addInput(sandbox, 'a');
    await addInput(sandbox, 'b');
    const {body} = await sandbox.call('ListInputs', {}, ME);
    expect(
      (body.inputs as JsonObject[]).map(({created_at}) => created_at),
    ).toEqual(['2026-02-03T04:05:06.789000Z', '2026-02-03T04:05:06.789001Z']);
  });

  it('answers a call that there is not', async () => {
    const sandbox = await createSandbox();
    const {body} = await sandbox.call('PostModels', {}, ME);
    expect(body.status).toMatchObject({
      code: 40036,
      details: expect.stringContaining('PostModels'),
    });
  });
});
