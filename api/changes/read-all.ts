import type {ReadAll, StoredItem} from '../../sandbox/core/definition.ts';
import {judge} from '../judge.ts';
import {record} from './touched.ts';

const PAGE_SIZE = 100;
/** More than that is not compared. */
const MAX_ANNOTATIONS = 2_000;

/** Reads all annotations of an app that the reader can see, page by page. */
export const readAll: ReadAll = async (
  read,
  {userId = '', appId = ''},
  signal,
) => {
  const app = `/v2/users/${encodeURIComponent(userId)}/apps/${encodeURIComponent(appId)}`;
  const items: StoredItem[] = [];
  for (let page = 1; items.length === (page - 1) * PAGE_SIZE; page += 1) {
    if (items.length >= MAX_ANNOTATIONS) {
      throw new Error(
        `There are more than ${MAX_ANNOTATIONS.toLocaleString('en')} annotations: too many to compare.`,
      );
    }
    const body = await read(
      `${app}/annotations?list_all_annotations=true&per_page=${PAGE_SIZE}&page=${page}`,
      signal,
    );
    const verdict = judge(body, 200);
    if (!verdict?.ok) {
      throw new Error(verdict?.message ?? 'The answer is not of this API.');
    }
    const {annotations} = record(body);
    for (const item of Array.isArray(annotations) ? annotations : []) {
      const value = record(item);
      items.push({
        path: [String(value['input_id']), String(value['id'])],
        value,
      });
    }
  }
  return items;
};
