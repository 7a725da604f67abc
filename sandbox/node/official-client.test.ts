import type * as Grpc from '@grpc/grpc-js';
import type {Metadata} from '@grpc/grpc-js';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {LIMITS} from '../../api/limits.ts';
import {makeCertificates} from '../../tests/support/certificates.ts';
import {startServerProcess} from '../../tests/support/server-process.ts';
import type {ServerProcess} from '../../tests/support/server-process.ts';

// The servers run in processes of their own: the client reads which authority
// to trust from the environment when it is first imported.

interface Answer {
  status: {code: number; description: string; details: string; req_id: string};
  annotation: Annotation;
  annotations: Annotation[];
  input: {id: string; data: {image: {url: string}}};
  inputs: {id: string; data: {image: {url: string}}}[];
}

interface Annotation {
  id: string;
  input_id: string;
  status: {code: number};
  created_at: {seconds: string; nanos: number};
  worker: {worker: string; user: {id: string}};
  data: {
    concepts: {id: string; value: number}[];
    metadata: object | null;
    regions: {region_info: {bounding_box: Record<string, number>}}[];
  };
}

type OfficialClient = Record<
  string,
  (
    request: object,
    metadata: object,
    callback: (error: Error | null, answer: Answer) => void,
  ) => void
>;

interface OfficialPackage {
  ClarifaiStub: {grpc(): OfficialClient};
  grpc: typeof Grpc;
}

let folder: string;
const servers: ServerProcess[] = [];
const clients: Record<string, OfficialClient> = {};
let metadata: Metadata;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'official-client-'));
  const {authority, certificate, key} = await makeCertificates(folder);
  const tls = await startServerProcess([
    ...['--tls-cert', certificate, '--tls-key', key],
  ]);
  const plain = await startServerProcess();
  servers.push(tls, plain);
  process.env.GRPC_DEFAULT_SSL_ROOTS_FILE_PATH = authority;
  process.env.CLARIFAI_GRPC_BASE = tls.grpcAddress.replace(
    '127.0.0.1',
    'localhost',
  );
  // The package's types leave its stub out.
  const {ClarifaiStub, grpc} =
    (await import('clarifai-nodejs-grpc')) as unknown as OfficialPackage;
  metadata = new grpc.Metadata();
  metadata.set('authorization', 'Key owner-pat');
  const stub = ClarifaiStub.grpc();
  clients.TLS = stub;
  // The package's own plain stub has its address built in; its class hasn't.
  const V2 = stub.constructor as unknown as new (
    address: string,
    credentials: object,
  ) => OfficialClient;
  clients.plain = new V2(plain.grpcAddress, grpc.credentials.createInsecure());
}, 60_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(folder, {recursive: true});
});

const user_app_id = {user_id: 'sandbox-owner', app_id: 'sandbox-app'};

function callBy(
  transport: string,
  rpc: string,
  request: object,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    clients[transport]?.[rpc]?.(
      {user_app_id, ...request},
      metadata,
      (error, answer) => (error ? reject(error) : resolve(answer)),
    );
  });
}

describe.each(['TLS', 'plain'])('the official client over %s', (transport) => {
  const call = (rpc: string, request: object) =>
    callBy(transport, rpc, request);
  const ok = async (rpc: string, request: object) => {
    const answer = await call(rpc, request);
    expect(answer.status).toMatchObject({code: 10000, description: 'Ok'});
    expect(answer.status.req_id).not.toBe('');
    return answer;
  };

  test('PostInputs, GetInput and ListInputs', async () => {
    const url = 'https://annotation-api.example/a.png';
    const inputs = [{id: 'posted', data: {image: {url}}}];
    expect((await ok('PostInputs', {inputs})).inputs[0]).toMatchObject({
      id: 'posted',
      data: {image: {url}},
    });
    const {input} = await ok('GetInput', {input_id: 'posted'});
    expect(input.data.image.url).toBe(url);
    const listed = await ok('ListInputs', {per_page: 100});
    expect(listed.inputs.map(({id}) => id)).toContain('posted');
  });

  test('PostAnnotations, GetAnnotation, PatchAnnotations, DeleteAnnotation', async () => {
    const name = {id: `mine-${transport}`, input_id: 'harbor'};
    const bounding_box = {
      top_row: 0,
      left_col: 0.1,
      bottom_row: 0.7,
      right_col: 0.3,
    };
    const data = {
      regions: [
        {region_info: {bounding_box}, data: {concepts: [{id: 'b', value: 1}]}},
      ],
      metadata: {fields: {by: {stringValue: 'hand'}}},
    };
    const posted = await ok('PostAnnotations', {
      annotations: [{...name, data}],
    });
    expect(posted.annotations[0]?.worker.user.id).toBe('sandbox-owner');
    const query = {input_id: name.input_id, annotation_id: name.id};
    const {annotation} = await ok('GetAnnotation', query);
    const box = annotation.data.regions[0]?.region_info.bounding_box;
    for (const [edge, value] of Object.entries(bounding_box)) {
      expect(box?.[edge]).toBeCloseTo(value, 6);
    }
    expect(Number(annotation.created_at.seconds)).toBeGreaterThan(1.7e9);
    await ok('PatchAnnotations', {
      action: 'merge',
      annotations: [{...name, data: {concepts: [{id: 'c'}]}}],
    });
    const patched = await ok('GetAnnotation', query);
    // A value that isn't sent is 0 in protobuf.
    expect(patched.annotation.data.concepts).toMatchObject([
      {id: 'c', value: 0},
    ]);
    await ok('DeleteAnnotation', query);
    const gone = await call('GetAnnotation', query);
    expect(gone.status.code).toBe(11101);
  });

  test('ListAnnotations and DeleteAnnotations', async () => {
    const {annotations} = await ok('ListAnnotations', {
      input_ids: ['park', 'street'],
      ids: ['park-concepts', 'street-car'],
    });
    expect(annotations.map(({id}) => id).sort()).toEqual([
      'park-concepts',
      'street-car',
    ]);
    await ok('DeleteAnnotations', {
      input_ids: ['park', 'street'],
      ids: ['park-concepts', 'street-car'],
    });
    const after = await ok('ListAnnotations', {
      input_ids: ['park', 'street'],
      per_page: 100,
    });
    const ids = after.annotations.map(({id}) => id);
    expect(ids).not.toContain('park-concepts');
  });

  test('a list called annotation_ids never leaves it: all annotations of the inputs go', async () => {
    const inHarbor = async () => {
      const {annotations} = await ok('ListAnnotations', {
        input_ids: ['harbor'],
        list_all_annotations: true,
        per_page: 100,
      });
      return annotations.map(({id}) => id);
    };
    expect(await inHarbor()).toContain('harbor-sea');
    await ok('DeleteAnnotations', {
      input_ids: ['harbor'],
      annotation_ids: ['harbor-gull'],
    });
    expect(await inHarbor()).toEqual(['harbor-input']);
  });

  test('a failure is in the status, not in the transport', async () => {
    const {status} = await call('PatchAnnotations', {
      action: 'merge',
      annotations: [{id: 'x', input_id: 'nowhere', data: {}}],
    });
    expect(status.code).toBe(10020);
    expect(status.details).toContain('nowhere');
  });

  test('any other call is UNIMPLEMENTED, in words', async () => {
    await expect(call('ListModels', {})).rejects.toThrow(
      'ListModels is not part of this sandbox',
    );
  });
});

test('the official client reads metadata as deep as REST takes it', async () => {
  // `annotations`, its item, `data` and `metadata` are levels too.
  const levels = LIMITS.depth - 4;
  const metadata = `${'{"a":'.repeat(levels - 1)}[1]${'}'.repeat(levels - 1)}`;
  const posted = await fetch(`${servers[1]?.restUrl}/v2/annotations`, {
    method: 'POST',
    headers: {authorization: 'Key owner-pat'},
    body: `{"annotations":[{"id":"deep","input_id":"desk","data":{"metadata":${metadata}}}]}`,
  });
  expect(await posted.json()).toMatchObject({status: {code: 10000}});
  const {annotation} = await callBy('plain', 'GetAnnotation', {
    input_id: 'desk',
    annotation_id: 'deep',
  });
  const keys = JSON.stringify(annotation.data.metadata).match(/"a"/g);
  expect(keys).toHaveLength(levels - 1);
});
