import {describe, expect, it} from 'vitest';
import {createSandbox} from '../../sandbox/core/index.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {sampleData} from '../../sandbox/sample/index.ts';
import {cases} from './cases/index.ts';
import {runCase} from './run-case.ts';
import type {Caller} from './run-case.ts';
import {toHttp} from './to-http.ts';

/** Calls a sandbox through its fetch handler, no network between. */
async function openCaller(form: 'long' | 'short'): Promise<Caller> {
  const sandbox = await createSandbox({sample: sampleData});
  return async (rpc, request, key) => {
    const {method, path, body} = toHttp(rpc, request, form);
    const response = await sandbox.fetch(
      new Request(`https://api.clarifai.com${path}`, {
        method,
        ...(key !== null && {headers: {Authorization: `Key ${key}`}}),
        ...(body !== undefined && {body}),
      }),
    );
    return {
      http: response.status,
      body: (await response.json()) as JsonObject,
    };
  };
}

const expressible = cases.filter(
  ({transports}) => !transports || transports.includes('rest'),
);

describe.each(['long', 'short'] as const)('REST in memory, %s form', (form) => {
  it.each(expressible)('$name', async (item) => {
    await runCase(item, await openCaller(form));
  });
});

it('has no two cases of one name', () => {
  expect(new Set(cases.map(({name}) => name)).size).toBe(cases.length);
});
