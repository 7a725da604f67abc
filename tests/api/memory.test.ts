import {describe, expect, it} from 'vitest';
import {createSandbox} from '../../api/sandbox.ts';
import type {JsonObject} from '../../sandbox/core/index.ts';
import {sampleData} from '../../api/sample/index.ts';
import {cases} from './cases/index.ts';
import {checkAnswer} from './check-answer.ts';
import {httpCases} from './http-cases.ts';
import {runCase} from './run-case.ts';
import type {Caller} from './run-case.ts';
import {runHttpCase} from './run-http-case.ts';
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
    const answer = (await response.json()) as JsonObject;
    checkAnswer(rpc, response.ok, answer);
    return {http: response.status, body: answer};
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

describe('HTTP in memory', () => {
  it.each(httpCases)('$name', async (item) => {
    const sandbox = await createSandbox({sample: sampleData});
    await runHttpCase(item, 'https://api.clarifai.com', (request) =>
      sandbox.fetch(request),
    );
  });

  it.each(httpCases)(
    '$name, where a request has no stream of its body, as in Firefox',
    async (item) => {
      const sandbox = await createSandbox({sample: sampleData});
      await runHttpCase(item, 'https://api.clarifai.com', (request) =>
        sandbox.fetch(
          Object.defineProperty(request, 'body', {value: undefined}),
        ),
      );
    },
  );

  it('resets without a key for whoever sits at the machine, but for no page', async () => {
    const sandbox = await createSandbox({sample: sampleData});
    const reset = async (headers: Record<string, string>, loopback: boolean) =>
      (
        await sandbox.fetch(
          new Request('http://127.0.0.1/_sandbox/state', {
            method: 'DELETE',
            headers,
          }),
          {loopback},
        )
      ).status;
    expect(await reset({}, true)).toBe(200);
    expect(await reset({}, false)).toBe(401);
    expect(await reset({Origin: 'http://evil.example'}, true)).toBe(401);
    expect(await reset({Authorization: 'Key nobody'}, true)).toBe(401);
  });
});

it('has no two cases of one name', () => {
  const names = [...cases, ...httpCases].map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
});
