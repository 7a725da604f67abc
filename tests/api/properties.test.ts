import fc from 'fast-check';
import {beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {sampleData} from '../../api/sample/index.ts';
import {createSandbox} from '../../api/sandbox.ts';
import type {JsonObject, JsonValue, Sandbox} from '../../sandbox/core/index.ts';

// What holds of a call whatever is sent to it.

const ME = {authorization: 'Key owner-pat', transport: 'rest'} as const;
const RUNS = {numRuns: 40};

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({sample: sampleData});
});

beforeEach(() => sandbox.reset());

interface Answered {
  code: number;
  http: number;
  body: JsonObject;
}

async function call(rpc: string, request: JsonObject): Promise<Answered> {
  const {body, httpStatus} = await sandbox.call(rpc, request, ME);
  const {code} = body.status as {code: number};
  return {code, http: httpStatus, body};
}

const list = async (rpc: string, name: string, more: JsonObject = {}) => {
  const {body} = await call(rpc, {per_page: 1000, ...more});
  return body[name] as JsonObject[];
};

const listInputs = () => list('ListInputs', 'inputs');
const listAnnotations = () =>
  list('ListAnnotations', 'annotations', {list_all_annotations: true});

const stored = async () => ({
  inputs: await listInputs(),
  annotations: await listAnnotations(),
});

const INPUTS = ['street', 'park', 'desk', 'kitchen', 'harbor', 'market'];
const inputId = fc.constantFrom(...INPUTS);
const conceptId = fc.constantFrom('tree', 'car', 'dog', 'kettle', 'person');
const concept = fc.record({id: conceptId, value: fc.constantFrom(0, 1)});
const concepts = fc.uniqueArray(concept, {selector: ({id}) => id});
const anything = fc.jsonValue() as fc.Arbitrary<JsonValue>;
/** Free JSON without lists: merging appends what has no id, each time again. */
const metadataJson = fc.dictionary(
  fc.constantFrom('a', 'b', 'constructor'),
  fc.oneof(fc.string(), fc.integer(), fc.boolean()),
);

describe.each([
  [
    'PatchInputs, data',
    'PatchInputs',
    (value: JsonValue) => ({
      action: 'merge',
      inputs: [{id: 'park', data: value}],
    }),
  ],
  [
    'PatchInputs, inputs',
    'PatchInputs',
    (value: JsonValue) => ({action: 'remove', inputs: value}),
  ],
  ['DeleteInputs, ids', 'DeleteInputs', (value: JsonValue) => ({ids: value})],
  [
    'PostAnnotationsSearches, a filter',
    'PostAnnotationsSearches',
    (value: JsonValue) => ({
      searches: [{query: {filters: [{annotation: value}]}}],
    }),
  ],
  [
    'PostAnnotationsSearches, ranks',
    'PostAnnotationsSearches',
    (value: JsonValue) => ({searches: [{query: {ranks: value}}]}),
  ],
  [
    'PatchAnnotationsStatus, the status',
    'PatchAnnotationsStatus',
    (value: JsonValue) => ({task_id: 'task', status_code: value}),
  ],
])('%s', (_, rpc, requestOf) => {
  it('answers whatever is sent, and stores nothing of what it refuses', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const before = await stored();
        const {code, http} = await call(rpc, requestOf(value));
        expect(http, String(code)).toBeLessThan(500);
        if (code !== 10000) expect(await stored()).toEqual(before);
      }),
      RUNS,
    );
  });
});

describe('PatchInputs', () => {
  const patch = (id: string, data: JsonObject) =>
    call('PatchInputs', {action: 'merge', inputs: [{id, data}]});

  it('answers what is stored then, leaves others alone, and merging twice is once', async () => {
    await fc.assert(
      fc.asyncProperty(
        inputId,
        concepts,
        metadataJson,
        async (id, some, metadata) => {
          const before = await listInputs();
          const {code, body} = await patch(id, {concepts: some, metadata});
          expect(code).toBe(10000);
          const [answered] = body.inputs as JsonObject[];
          const after = await listInputs();
          expect(after.find((item) => item.id === id)?.data).toEqual(
            answered?.data,
          );
          const others = (items: JsonObject[]) =>
            items.filter((item) => item.id !== id);
          expect(others(after)).toEqual(others(before));
          const again = await patch(id, {concepts: some, metadata});
          const [repeated] = again.body.inputs as JsonObject[];
          expect(repeated?.data).toEqual(answered?.data);
        },
      ),
      RUNS,
    );
  });
});

describe('DeleteInputs', () => {
  it('takes the inputs that it is told and all their annotations, and nothing else', async () => {
    const some = fc.uniqueArray(inputId, {minLength: 1});
    await fc.assert(
      fc.asyncProperty(some, async (ids) => {
        await sandbox.reset();
        const before = await stored();
        expect((await call('DeleteInputs', {ids})).code).toBe(10000);
        expect(await stored()).toEqual({
          inputs: before.inputs.filter(({id}) => !ids.includes(String(id))),
          annotations: before.annotations.filter(
            ({input_id}) => !ids.includes(String(input_id)),
          ),
        });
      }),
      RUNS,
    );
  });
});

describe('PostAnnotationsSearches', () => {
  const search = async (filters: JsonObject[], pagination: JsonObject = {}) => {
    const {body} = await call('PostAnnotationsSearches', {
      searches: [{query: {filters}}],
      pagination: {per_page: 1000, ...pagination},
    });
    const hits = body.hits as {annotation: JsonObject}[];
    return hits.map(({annotation}) => annotation.id);
  };

  const author = fc.constantFrom('sandbox-owner', 'collaborator-a', 'nobody');
  const code = fc.constantFrom(24150, 24151, 24157, 24158, 24159);

  it('finds those of the list that are of the user, input and status', async () => {
    const all = await listAnnotations();
    await fc.assert(
      fc.asyncProperty(
        author,
        inputId,
        code,
        async (user_id, input_id, asked) => {
          const filter = {
            annotation: {user_id, input_id, status: {code: asked}},
          };
          const found = await search([filter]);
          const wanted = all.filter(
            (item) =>
              item.user_id === user_id &&
              item.input_id === input_id &&
              (item.status as JsonObject).code === asked,
          );
          expect(found).toEqual(wanted.map(({id}) => id));
        },
      ),
      RUNS,
    );
  });

  it('finds with a filter and with its negation every annotation once', async () => {
    const all = (await listAnnotations()).map(({id}) => id);
    await fc.assert(
      fc.asyncProperty(concept, async (asked) => {
        const annotation = {data: {concepts: [asked]}};
        const found = await search([{annotation}]);
        const others = await search([{annotation, negate: true}]);
        expect([...found, ...others].sort()).toEqual([...all].sort());
      }),
      RUNS,
    );
  });

  it('is the same in pages of any size as in one', async () => {
    const whole = await search([]);
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 1, max: 60}), async (per_page) => {
        const pages: unknown[] = [];
        for (let page = 1; pages.length < whole.length; page += 1) {
          const hits = await search([], {page, per_page});
          expect(hits.length).toBeGreaterThan(0);
          pages.push(...hits);
        }
        expect(pages).toEqual(whole);
      }),
      RUNS,
    );
  });
});

describe('PatchAnnotationsStatus', () => {
  const CODES = [24150, 24151, 24157, 24158, 24159];
  const member = fc.record({
    user_id: fc.constantFrom(
      'sandbox-owner',
      'collaborator-a',
      'collaborator-b',
    ),
    task_id: fc.constantFrom('task', 'other'),
    code: fc.constantFrom(...CODES),
  });

  it('changes those of the task, of the users and in the statuses asked for, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(member, {minLength: 1, maxLength: 8}),
        fc.subarray(['sandbox-owner', 'collaborator-a']),
        fc.subarray(CODES),
        fc.constantFrom(...CODES),
        async (members, user_ids, status_codes, status_code) => {
          await sandbox.reset();
          const annotations = members.map(({code, ...rest}, index) => ({
            ...rest,
            id: `m${index}`,
            input_id: 'park',
            status: {code},
          }));
          await call('PostAnnotations', {annotations});
          const {code} = await call('PatchAnnotationsStatus', {
            task_id: 'task',
            user_ids,
            status_codes,
            status_code,
          });
          expect(code).toBe(10000);
          const isMeant = (item: (typeof members)[number]) =>
            item.task_id === 'task' &&
            (!user_ids.length || user_ids.includes(item.user_id)) &&
            (!status_codes.length || status_codes.includes(item.code));
          const after = await listAnnotations();
          for (const [index, item] of members.entries()) {
            const now = after.find(({id}) => id === `m${index}`);
            expect((now?.status as JsonObject).code).toBe(
              isMeant(item) ? status_code : item.code,
            );
          }
        },
      ),
      RUNS,
    );
  });
});
