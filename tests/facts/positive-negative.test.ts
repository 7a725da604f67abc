import {expect, it} from 'vitest';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {openSandbox, values} from './sandbox-client.ts';

const harbor = (concept: JsonObject) => ({
  input_id: 'harbor',
  data: {concepts: [concept]},
});

it('stores 1 as present and 0 as absent', async () => {
  const {post} = await openSandbox();
  const {annotations} = await post([
    harbor({id: 'boat', value: 1}),
    harbor({id: 'car', value: 0}),
  ]);
  expect(annotations.map(({data}) => values(data))).toEqual([
    {boat: 1},
    {car: 0},
  ]);
});

it('reads a missing value as 1 over REST and as 0 over gRPC', async () => {
  const {post, grpc} = await openSandbox();
  const rest = await post([harbor({id: 'boat'})]);
  expect(values(rest.annotations[0]?.data)).toEqual({boat: 1});
  const reply = await grpc('PostAnnotations', {
    user_app_id: {user_id: 'sandbox-owner', app_id: 'sandbox-app'},
    annotations: [harbor({id: 'boat'})],
  });
  expect(values(reply.annotations[0]?.data)).toEqual({boat: 0});
});

it.each([[0.5], [2], [-1]])(
  'refuses the value %d with 24155',
  async (value) => {
    const {post} = await openSandbox();
    const reply = await post([harbor({id: 'boat', value})]);
    expect(reply.itemCodes).toEqual([24155]);
  },
);

it('turns positive into negative by a PATCH with the same concept', async () => {
  const {patch, stored} = await openSandbox();
  const concepts = [{id: 'cat', value: 0}];
  await patch('merge', [
    {input_id: 'park', id: 'park-concepts', data: {concepts}},
  ]);
  const after = await stored('park', 'park-concepts');
  expect(values(after?.data)).toMatchObject({cat: 0});
});
