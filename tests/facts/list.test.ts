import {expect, it} from 'vitest';
import type {AnnotationJson} from '../../api/sample-data.ts';
import {ANNOTATIONS, APP, openSandbox} from './sandbox-client.ts';

const names = (annotations: AnnotationJson[]) =>
  annotations.map(({input_id, id}) => `${input_id}/${id}`);
const authors = (annotations: AnnotationJson[]) =>
  new Set(annotations.map(({worker}) => worker.user?.id ?? worker.model?.id));

it('is oldest first, 20 to a page', async () => {
  const {list} = await openSandbox();
  const annotations = await list();
  expect(annotations).toHaveLength(20);
  const times = annotations.map(({created_at}) => created_at);
  expect(times).toEqual([...times].sort());
});

it('leaves out what models made unless asked', async () => {
  const {list} = await openSandbox();
  expect(authors(await list('per_page=1000'))).not.toContain(
    'sandbox-detector',
  );
  const all = await list('per_page=1000&list_all_annotations=true');
  expect(authors(all)).toContain('sandbox-detector');
});

it('has input-level annotations among them, and every status', async () => {
  const {list} = await openSandbox();
  const annotations = await list('per_page=1000');
  const inputLevel = annotations.filter(({input_level}) => input_level);
  expect(inputLevel.map(({input_id}) => input_id).sort()).toEqual(
    [...new Set(annotations.map(({input_id}) => input_id))].sort(),
  );
  expect(inputLevel.every(({data}) => data.image !== undefined)).toBe(true);
  const statuses = new Set(annotations.map(({status}) => status.code));
  expect([...statuses].sort()).toEqual([24150, 24151, 24157, 24158, 24159]);
});

it('filters by inputs', async () => {
  const {list} = await openSandbox();
  const annotations = await list(
    'input_ids=park&input_ids=street&per_page=1000',
  );
  expect(new Set(annotations.map(({input_id}) => input_id))).toEqual(
    new Set(['park', 'street']),
  );
});

it('pairs ids with input ids by position', async () => {
  const {list, send} = await openSandbox();
  const pairs =
    'input_ids=park&input_ids=street&ids=park-concepts&ids=street-car';
  expect(names(await list(pairs)).sort()).toEqual([
    'park/park-concepts',
    'street/street-car',
  ]);
  const swapped =
    'input_ids=street&input_ids=park&ids=park-concepts&ids=street-car';
  expect(await list(swapped)).toEqual([]);
  const uneven = await send('GET', `${ANNOTATIONS}?input_ids=park&ids=a&ids=b`);
  expect(uneven.code).toBe(24155);
  expect((await send('GET', `${ANNOTATIONS}?ids=park-concepts`)).code).toBe(
    24155,
  );
});

it('joins users and model versions by OR, and needs no list_all_annotations for them', async () => {
  const {list} = await openSandbox();
  const both = await list(
    'user_ids=collaborator-a&model_version_ids=sandbox-detector-v1&per_page=1000',
  );
  expect(authors(both)).toEqual(
    new Set(['collaborator-a', 'sandbox-detector']),
  );
});

it('narrows by filters of different kinds together', async () => {
  const {list} = await openSandbox();
  const some = await list(
    'user_ids=collaborator-a&input_ids=park&per_page=1000',
  );
  expect(some.length).toBeGreaterThan(0);
  expect(authors(some)).toEqual(new Set(['collaborator-a']));
  expect(new Set(some.map(({input_id}) => input_id))).toEqual(
    new Set(['park']),
  );
});

it('filters by status', async () => {
  const {list} = await openSandbox();
  const some = await list('statuses=24151&statuses=24158&per_page=1000');
  expect(new Set(some.map(({status}) => status.code))).toEqual(
    new Set([24151, 24158]),
  );
});

it('takes statuses as messages over gRPC', async () => {
  const {grpc} = await openSandbox();
  const {annotations} = await grpc('ListAnnotations', {
    user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
    statuses: [{code: 24151}],
  });
  expect(new Set(annotations.map(({status}) => status.code))).toEqual(
    new Set([24151]),
  );
});

it('says who made an annotation in worker and in the older fields', async () => {
  const {list} = await openSandbox();
  const [byModel] = await list(
    'model_version_ids=sandbox-detector-v1&per_page=1',
  );
  expect(byModel).toMatchObject({
    model_version_id: 'sandbox-detector-v1',
    worker: {
      model: {
        id: 'sandbox-detector',
        model_version: {id: 'sandbox-detector-v1'},
      },
    },
  });
  const [byUser] = await list('user_ids=collaborator-a&per_page=1');
  expect(byUser).toMatchObject({
    user_id: 'collaborator-a',
    worker: {user: {id: 'collaborator-a'}},
  });
});

it('answers a single annotation, or that there is none', async () => {
  const {send, list} = await openSandbox();
  const one = await send('GET', `${APP}/inputs/park/annotations/park-concepts`);
  expect(one.annotation).toMatchObject({id: 'park-concepts', input_id: 'park'});
  const none = await send('GET', `${APP}/inputs/park/annotations/nothing`);
  expect(none).toMatchObject({http: 404, code: 11101});
  expect(await list('input_ids=park&ids=nothing')).toEqual([]);
});
