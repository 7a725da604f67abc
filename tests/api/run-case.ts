import {expect} from 'vitest';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {KEYS} from './case.ts';
import type {ApiCase, Expectation} from './case.ts';

/** One call through some transport; `http` is missing where there is none. */
export type Caller = (
  rpc: string,
  request: JsonObject,
  key: string | null,
) => Promise<{http?: number; body: JsonObject}>;

type Stored = Map<string, JsonObject>;

/** Runs a case on a sandbox that holds the sample data, and judges it by answer and state. */
export async function runCase(item: ApiCase, call: Caller): Promise<void> {
  for (const {rpc, request, key = KEYS.owner} of item.before ?? []) {
    const {body} = await call(rpc, request, key);
    expect(body.status, `${rpc} before`).toMatchObject({code: 10000});
  }
  const before = await stored(call);
  const key = item.key === undefined ? KEYS.owner : item.key;
  const {http, body} = await call(item.rpc, item.request, key);
  const {code = 10000, details, answer = {}} = item.expect;
  expect(body).toMatchObject({
    status: {
      code,
      description: expect.stringMatching(/./),
      details: details ? expect.stringMatching(details) : expect.any(String),
      req_id: expect.stringMatching(/./),
    },
    ...answer,
  });
  if (http !== undefined) {
    expect(http).toBe(item.expect.http ?? 200);
  }
  checkChanges(before, await stored(call), item.expect);
}

/** All annotations, models' and input-level ones included, by `<input>/<id>`. */
async function stored(call: Caller): Promise<Stored> {
  const {body} = await call(
    'ListAnnotations',
    {list_all_annotations: true, per_page: 1000},
    KEYS.owner,
  );
  const annotations = body.annotations as JsonObject[];
  return new Map(
    annotations.map((item) => [`${item.input_id}/${item.id}`, item]),
  );
}

function checkChanges(
  before: Stored,
  after: Stored,
  {changes = {}}: Expectation,
): void {
  const left = new Map(Object.entries(changes));
  for (const [key, item] of after) {
    if (JSON.stringify(before.get(key)) === JSON.stringify(item)) {
      continue;
    }
    const name = left.has(key) ? key : `${key.split('/', 1)[0]}/*`;
    expect(item, `${key} afterwards`).toMatchObject(
      (left.get(name) ?? {'should be': 'unchanged'}) as JsonObject,
    );
    left.delete(name);
  }
  for (const key of before.keys()) {
    if (!after.has(key)) {
      const name = left.has(key) ? key : `${key.split('/', 1)[0]}/*`;
      expect(left.get(name), `${key} is gone`).toBeNull();
      left.delete(name);
    }
  }
  expect([...left.keys()], 'expected changes that did not happen').toEqual([]);
}
