import {afterAll, beforeAll, beforeEach, expect, test, vi} from 'vitest';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {startSandboxServer} from '../../api/server.ts';
import type {SandboxServer} from '../../sandbox/node/server.ts';

// The official Node.js SDK, as it comes from npm, against the gRPC port without TLS.

/** What is used of an SDK object that stands for a message of the contract. */
interface Proto {
  getId(): string;
}

interface SdkInput {
  uploadFromUrl(input: object): Promise<string>;
  uploadFromBytes(input: object): Promise<string>;
  uploadText(input: object): Promise<string>;
  patchInputs(patch: {inputs: Proto[]; action?: string}): Promise<string>;
  /** Answers the annotations that could not be uploaded. */
  uploadAnnotations(batch: {batchAnnot: Proto[]}): Promise<Proto[]>;
  bulkUpload(batch: {inputs: Proto[]}): Promise<void>;
}

interface SdkInputClass {
  new (options: {authConfig: object}): SdkInput;
  getInputFromUrl(input: object): Proto;
  getInputFromBytes(input: object): Proto;
  getTextInput(input: object): Proto;
  getMultimodalInput(input: object): Proto;
  getBboxProto(box: object): Proto;
  getMaskProto(mask: object): Proto;
}

interface SdkSearch {
  query(query: object): AsyncGenerator<{
    hitsList: {input: {id: string}; annotation: {id: string}; score: number}[];
  }>;
}

interface Sdk {
  Input: SdkInputClass;
  Search: new (options: object) => SdkSearch;
}

let server: SandboxServer;
let sdk: Sdk;
let inputs: SdkInput;
let authConfig: object;

beforeAll(async () => {
  server = await startSandboxServer();
  sdk = (await import('clarifai-nodejs')) as unknown as Sdk;
  authConfig = {
    pat: 'owner-pat',
    userId: 'sandbox-owner',
    appId: 'sandbox-app',
    base: `http://${server.grpcAddress}`,
  };
  inputs = new sdk.Input({authConfig});
  // It tells of its successes on the console.
  for (const method of ['info', 'log', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation(() => undefined);
  }
}, 60_000);

beforeEach(() => server.sandbox.reset());

afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

/** What the sandbox holds, asked for in another way than the SDK's. */
async function call(rpc: string, request: JsonObject): Promise<JsonObject> {
  const {body} = await server.sandbox.call(rpc, request, {
    authorization: 'Key owner-pat',
    transport: 'rest',
  });
  expect(body.status).toMatchObject({code: 10000});
  return body;
}

const storedInput = async (id: string) =>
  (await call('GetInput', {input_id: id})).input as JsonObject;

const annotationsOf = async (id: string) =>
  (await call('ListAnnotations', {input_ids: [id]})).annotations;

const imageUrl = 'https://annotation-api.example/img/bridge.png';

test('uploads from a URL, with labels, metadata and a place', async () => {
  const job = await inputs.uploadFromUrl({
    inputId: 'bridge',
    imageUrl,
    labels: ['stone bridge', 'river'],
    metadata: {season: 'summer', years: [1, 2]},
    geoInfo: {longitude: 13.5, latitude: 52.25},
    datasetId: 'bridges',
  });
  expect(await storedInput('bridge')).toMatchObject({
    dataset_ids: ['bridges'],
    data: {
      image: {url: imageUrl},
      concepts: [
        {id: 'id-stonebridge', name: 'stone bridge', value: 1},
        {id: 'id-river', name: 'river', value: 1},
      ],
      metadata: {season: 'summer', years: [1, 2]},
      geo: {geo_point: {longitude: 13.5, latitude: 52.25}},
    },
  });
  expect(await call('GetInputsAddJob', {id: job})).toMatchObject({
    inputs_add_job: {progress: {success_count: '1', failed_count: '0'}},
  });
});

test('uploads a text', async () => {
  await inputs.uploadText({inputId: 'poem', rawText: 'So much depends'});
  expect(await storedInput('poem')).toMatchObject({
    data: {text: {raw: 'So much depends'}},
  });
});

test('uploads bytes', async () => {
  const imageBytes = Buffer.from([137, 80, 78, 71, 255, 0]);
  await inputs.uploadFromBytes({inputId: 'bytes', imageBytes});
  expect(await storedInput('bytes')).toMatchObject({
    data: {image: {base64: imageBytes.toString('base64')}},
  });
});

test('annotates with a box', async () => {
  const box = sdk.Input.getBboxProto({
    inputId: 'park',
    label: 'swan',
    bbox: [0.25, 0.5, 0.75, 1],
  });
  expect(await inputs.uploadAnnotations({batchAnnot: [box]})).toEqual([]);
  expect(await annotationsOf('park')).toContainEqual(
    expect.objectContaining({
      data: {
        regions: [
          expect.objectContaining({
            region_info: {
              bounding_box: {
                top_row: 0.5,
                left_col: 0.25,
                bottom_row: 1,
                right_col: 0.75,
              },
            },
            data: {concepts: [{id: 'id-swan', name: 'swan', value: 1}]},
          }),
        ],
      },
    }),
  );
});

test('annotates with polygons, whose points are visible', async () => {
  const polygons = [
    [
      [0.25, 0.25],
      [0.5, 0.25],
      [0.5, 0.75],
    ],
  ];
  const mask = sdk.Input.getMaskProto({
    inputId: 'harbor',
    label: 'pier',
    polygons,
  });
  expect(await inputs.uploadAnnotations({batchAnnot: [mask]})).toEqual([]);
  expect(JSON.stringify(await annotationsOf('harbor'))).toContain(
    '"points":[{"row":0.25,"col":0.25,"visibility":1}',
  );
});

test.each([
  ['merge', {season: 'summer', depth: 2}],
  ['overwrite', {depth: 2}],
] as const)('patches inputs: %s', async (action, metadata) => {
  const given = {inputId: 'pond', imageUrl};
  await inputs.uploadFromUrl({...given, metadata: {season: 'summer'}});
  await inputs.patchInputs({
    inputs: [sdk.Input.getInputFromUrl({...given, metadata: {depth: 2}})],
    action,
  });
  expect(await storedInput('pond')).toMatchObject({
    data: {image: {url: imageUrl}, metadata},
  });
});

test('uploads in bulk, waits for the job, and leaves nothing that failed', async () => {
  const all = Array.from({length: 130}, (_, i) =>
    sdk.Input.getTextInput({inputId: `bulk-${i}`, rawText: `Text ${i}`}),
  );
  await inputs.bulkUpload({inputs: all});
  const {inputs: listed} = await call('ListInputs', {per_page: 1000});
  const ids = (listed as JsonObject[]).map(({id}) => String(id));
  expect(ids.filter((id) => id.startsWith('bulk-'))).toHaveLength(130);
});

test('uploads an image with a text', async () => {
  await inputs.bulkUpload({
    inputs: [
      sdk.Input.getMultimodalInput({
        inputId: 'both',
        imageUrl,
        rawText: 'A bridge',
      }),
    ],
  });
  expect(await storedInput('both')).toMatchObject({
    data: {text: {raw: 'A bridge'}},
  });
});

test.each([
  [{filters: [{concepts: [{id: 'bench', value: 1}]}]}, 'park'],
  [{filters: [{inputTypes: ['image']}]}, 'street'],
  [{ranks: [{concepts: [{id: 'bench', value: 1}]}]}, 'park'],
])('searches by %j', async (query, input) => {
  const search = new sdk.Search({authConfig, topK: 3});
  const hits = [];
  for await (const {hitsList} of search.query(query)) {
    hits.push(...hitsList);
  }
  expect(hits[0]?.input.id).toBe(input);
});

test('is told what is wrong', async () => {
  await expect(
    inputs.uploadFromUrl({inputId: 'a b', imageUrl}),
  ).rejects.toThrow(/All items of the batch failed/);
});
