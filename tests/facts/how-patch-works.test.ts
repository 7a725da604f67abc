import {describe, expect, it} from 'vitest';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {openSandbox} from './sandbox-client.ts';

const target = {input_id: 'park', id: 'park-concepts'};

/** Stores metadata, patches it over REST, and gives what is stored then. */
async function patchMetadata(
  action: string,
  stored: JsonObject,
  patch: JsonObject,
): Promise<unknown> {
  const sandbox = await openSandbox();
  await sandbox.patch('overwrite', [{...target, data: {metadata: stored}}]);
  await sandbox.patch(action, [{...target, data: {metadata: patch}}]);
  return (await sandbox.stored('park', 'park-concepts'))?.data.metadata;
}

describe('the table "In short", over REST', () => {
  it.each([
    ['a plain value', {k: 1}, {k: 2}, {k: 2}, {k: 2}, {k: 2}],
    ['true', {k: 1, l: 1}, {k: true}, {k: true, l: 1}, {k: true}, {l: 1}],
    [
      'an object',
      {k: {x: 1, y: 1}},
      {k: {x: 2}},
      {k: {x: 2, y: 1}},
      {k: {x: 2}},
      {k: {x: 2, y: 1}},
    ],
    [
      'a list item with an id',
      {k: [{id: 'a', x: 1}, {id: 'b'}]},
      {k: [{id: 'a', y: 1}, {id: 'c'}]},
      {k: [{id: 'a', x: 1, y: 1}, {id: 'b'}, {id: 'c'}]},
      {k: [{id: 'a', y: 1}, {id: 'c'}]},
      {k: [{id: 'b'}]},
    ],
    [
      'a list item without id',
      {k: ['a', 'b']},
      {k: ['b']},
      {k: ['a', 'b', 'b']},
      {k: ['b']},
      {k: ['a', 'b']},
    ],
    ['{}', {k: {x: 1}}, {k: {}}, {k: {}}, {k: {}}, {k: {x: 1}}],
    ['[]', {k: [1]}, {k: []}, {k: []}, {k: []}, {k: [1]}],
    ['null', {k: 1, l: 1}, {k: null}, {k: 1, l: 1}, {k: null}, {k: 1, l: 1}],
    [
      'a key that is not sent',
      {k: 1},
      {l: 1},
      {k: 1, l: 1},
      {l: 1},
      {k: 1, l: 1},
    ],
  ])('%s', async (_name, stored, patch, merged, overwritten, removed) => {
    expect(await patchMetadata('merge', stored, patch)).toEqual(merged);
    expect(await patchMetadata('overwrite', stored, patch)).toEqual(
      overwritten,
    );
    expect(await patchMetadata('remove', stored, patch)).toEqual(removed);
  });
});

it('reads null outside of free JSON as a field that was not sent', async () => {
  const {patch, stored} = await openSandbox();
  const data = {concepts: null, metadata: {kept: null}};
  await patch('overwrite', [{...target, data}]);
  const after = await stored('park', 'park-concepts');
  expect(after?.data).toEqual({metadata: {kept: null}});
});

describe('delete_if_empty_data', () => {
  const everyConcept = ['park', 'tree', 'cat'].map((id) => ({id}));
  const body = (more: object) => ({
    action: 'remove',
    annotations: [{...target, data: {concepts: everyConcept}}],
    ...more,
  });
  const path = '/v2/users/me/apps/sandbox-app/annotations';

  it('deletes an annotation that is left with nothing', async () => {
    const {send, stored} = await openSandbox();
    await send('PATCH', path, {body: body({delete_if_empty_data: true})});
    expect(await stored('park', 'park-concepts')).toBeUndefined();
  });

  it('is what it takes: without it the annotation stays, with empty data', async () => {
    const {send, stored} = await openSandbox();
    await send('PATCH', path, {body: body({})});
    expect(await stored('park', 'park-concepts')).toMatchObject({
      data: {concepts: []},
    });
  });

  it('never deletes an input-level annotation', async () => {
    const {send, list, stored} = await openSandbox();
    const [level] = (await list('input_ids=park')).filter(
      ({input_level}) => input_level,
    );
    await send('PATCH', path, {
      body: {
        action: 'remove',
        delete_if_empty_data: true,
        annotations: [
          {input_id: 'park', id: level?.id, data: {metadata: true}},
        ],
      },
    });
    expect(await stored('park', level?.id ?? '')).toBeDefined();
  });
});
