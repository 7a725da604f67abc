import {expect, it} from 'vitest';
import type {AnnotationJson} from '../../api/sample-data.ts';
import {ANNOTATIONS, APP, openSandbox} from './sandbox-client.ts';

const ids = (annotations: AnnotationJson[]) => annotations.map(({id}) => id);

it('has 20 on a page by default, and begins with page 1', async () => {
  const {list} = await openSandbox();
  const all = ids(await list('per_page=1000'));
  expect(all.length).toBeGreaterThan(20);
  expect(ids(await list())).toEqual(all.slice(0, 20));
  expect(ids(await list('page=1'))).toEqual(all.slice(0, 20));
  expect(ids(await list('page=2'))).toEqual(all.slice(20, 40));
});

it('takes per_page from 1 to 1000, and pages from 1', async () => {
  const {send, list} = await openSandbox();
  expect(await list('per_page=1')).toHaveLength(1);
  for (const query of ['per_page=0', 'per_page=1001', 'page=0', 'page=-1']) {
    expect((await send('GET', `${ANNOTATIONS}?${query}`)).code).toBe(11102);
  }
});

it('ends with a page that is not full; the page after the last is empty', async () => {
  const {list} = await openSandbox();
  const all = ids(await list('per_page=1000'));
  const read: string[] = [];
  for (let page = 1; ; page += 1) {
    const some = await list(`per_page=7&page=${page}`);
    read.push(...ids(some));
    if (some.length < 7) {
      break;
    }
  }
  expect(read).toEqual(all);
  expect(await list(`per_page=7&page=${all.length}`)).toEqual([]);
});

it('keeps the order when an annotation changes, and puts new ones at the end', async () => {
  const {list, patch, post} = await openSandbox();
  const before = ids(await list('per_page=1000'));
  await patch('merge', [
    {input_id: 'street', id: 'street-car', status: {code: 24157}},
  ]);
  expect(ids(await list('per_page=1000'))).toEqual(before);
  await post([{id: 'newest', input_id: 'street'}]);
  expect(ids(await list('per_page=1000'))).toEqual([...before, 'newest']);
});

it('moves up what comes after an annotation that is deleted', async () => {
  const {list, send} = await openSandbox();
  const [, second, third] = await list('per_page=3&user_ids=collaborator-a');
  const first = (await list('per_page=1&user_ids=collaborator-a'))[0];
  await send(
    'DELETE',
    `${APP}/inputs/${first?.input_id}/annotations/${first?.id}`,
  );
  const page = (number: number) =>
    list(`per_page=1&page=${number}&user_ids=collaborator-a`);
  expect(ids(await page(1))).toEqual([second?.id]);
  expect(ids(await page(2))).toEqual([third?.id]);
});

it('filters before it cuts pages', async () => {
  const {list} = await openSandbox();
  const some = await list('per_page=5&user_ids=collaborator-a');
  expect(some).toHaveLength(5);
  expect(some.every(({worker}) => worker.user?.id === 'collaborator-a')).toBe(
    true,
  );
});
