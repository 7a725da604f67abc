import {expect} from 'vitest';
import type {AnnotationJson} from '../../api/sample-data.ts';
import {
  APP,
  type FactSandbox,
  type KEYS,
  type Reply,
} from './sandbox-client.ts';

/** Names one annotation of the sample data. */
export interface Target {
  readonly input_id: string;
  readonly id: string;
}

/** Annotations of the sample data by who made them. */
export const MADE_BY = {
  owner: {input_id: 'park', id: 'park-concepts'},
  a: {input_id: 'park', id: 'park-dog'},
  b: {input_id: 'street', id: 'street-tree'},
  model: {input_id: 'park', id: 'park-dog-detected'},
} as const satisfies Record<keyof typeof KEYS | 'model', Target>;

/** A status that none of {@link MADE_BY} has. */
export const OTHER_STATUS = 24157;

/** How the pages say whether something is allowed: `yes`, or `no, 24156`. */
export function verdict(reply: Reply): string {
  const code = reply.itemCodes?.[0] ?? reply.code;
  const ok = reply.code === 10000;
  return ok ? 'yes' : `no, ${code}`;
}

/** Sets another status, the smallest change there is. */
export const change = (
  {patch}: FactSandbox,
  target: Target,
  key?: string,
): Promise<Reply> =>
  patch('merge', [{...target, status: {code: OTHER_STATUS}}], key);

/** Deletes one annotation by its path. */
export const remove = (
  {send}: FactSandbox,
  {input_id, id}: Target,
  key?: string,
): Promise<Reply> =>
  send('DELETE', `${APP}/inputs/${input_id}/annotations/${id}`, {
    ...(key !== undefined && {key}),
  });

/** The input-level annotation of an input. */
export async function inputLevelOf(
  {list}: FactSandbox,
  input: string,
): Promise<AnnotationJson> {
  const found = (await list(`input_ids=${input}&per_page=1000`)).filter(
    ({input_level}) => input_level,
  );
  expect(found).toHaveLength(1);
  return found[0] as AnnotationJson;
}

/** Runs something that must change nothing of what is stored. */
export async function changesNothing<T>(
  {everything}: FactSandbox,
  run: () => Promise<T>,
): Promise<T> {
  const before = await everything();
  const result = await run();
  expect(await everything()).toEqual(before);
  return result;
}
