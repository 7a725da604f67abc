import {describe, expect, test, vi} from 'vitest';
import type {ChangeRecorder} from '../../sandbox/core/definition.ts';
import {createNetworkEdge} from './network-edge.ts';
import type {SendOptions} from './send-request.ts';
import {sendRequest} from './send-request.ts';

const API = {
  origin: 'https://api.example',
  keyPlaceholder: 'YOUR_KEY',
  authorization: 'Bearer YOUR_KEY',
};

/** Answers for the API, and says what was asked of it. */
function connection(
  send: (request: Request) => Promise<Response>,
  recorder?: ChangeRecorder,
) {
  const answerer = {baseUrl: API.origin, token: 'secret', label: 'It', send};
  const edge = createNetworkEdge(API, answerer);
  return async () => ({edge, ...(recorder && {recorder})});
}

const request: SendOptions['request'] = {
  url: `${API.origin}/v1/notes?a=1`,
  method: 'POST',
  headers: [['authorization', API.authorization]],
  body: new TextEncoder().encode('{"a": 1}').slice().buffer,
};

const never = () => new Promise<never>(() => undefined);

describe('a request', () => {
  test('is sent as it is, with the key; its answer is read', async () => {
    const send = vi.fn(async (_request: Request) => Response.json({ok: 1}));
    const {result} = sendRequest({request, connect: connection(send)});
    const {record, json, cancelled} = await result;
    const sent = send.mock.calls[0]?.[0];
    expect(sent?.headers.get('authorization')).toBe('Bearer secret');
    expect(await sent?.text()).toBe('{"a": 1}');
    expect(record).toMatchObject({
      method: 'POST',
      path: '/v1/notes?a=1',
      outcome: {state: 'answered', status: 200},
    });
    expect(json).toEqual({ok: 1});
    expect(cancelled).toBe(false);
  });

  test('without an answer is a result that says why', async () => {
    const send = async () => Promise.reject(new TypeError('down'));
    const {record, json} = await sendRequest({
      request,
      connect: connection(send),
    }).result;
    expect(record?.outcome).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('No answer from It') as unknown,
    });
    expect(json).toBeUndefined();
  });

  test('tells what it changed', async () => {
    const recorder: ChangeRecorder = {
      before: async () => undefined,
      after: () => undefined,
      finish: async () => [{path: ['a'], after: {id: 'a'}}],
    };
    const {changes} = await sendRequest({
      request,
      connect: connection(async () => Response.json({}), recorder),
    }).result;
    expect(changes).toMatchObject([{path: ['a'], kind: 'created'}]);
  });
});

describe('cancelled', () => {
  test('before there is a connection, nothing is sent', async () => {
    const sending = sendRequest({request, connect: never});
    sending.cancel();
    expect(await sending.result).toMatchObject({
      cancelled: true,
      record: undefined,
    });
  });

  test('while it waits, it is over at once, whoever heeds it', async () => {
    const sending = sendRequest({request, connect: connection(never)});
    await new Promise((resolve) => setTimeout(resolve, 20));
    const begun = performance.now();
    sending.cancel();
    expect((await sending.result).cancelled).toBe(true);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('while changes are looked at, the answer stays', async () => {
    const recorder: ChangeRecorder = {
      before: async () => undefined,
      after: () => undefined,
      finish: never,
    };
    const sending = sendRequest({
      request,
      connect: connection(async () => Response.json({ok: 1}), recorder),
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    sending.cancel();
    expect(await sending.result).toMatchObject({
      json: {ok: 1},
      looked: false,
      cancelled: false,
    });
  });
});

describe('an answer', () => {
  test('that is no JSON, or too large, is not looked into', async () => {
    const answered = async (text: string) =>
      sendRequest({
        request,
        connect: connection(async () => new Response(text)),
      }).result;
    expect(await answered('<p>')).toMatchObject({
      json: undefined,
      tooLarge: false,
    });
    expect(await answered(`"${'a'.repeat(300_000)}"`)).toMatchObject({
      json: undefined,
      tooLarge: true,
    });
  });

  test('that breaks off is said to', async () => {
    const broken = async () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(new Error('reset')),
        }),
      );
    const {record} = await sendRequest({request, connect: connection(broken)})
      .result;
    expect(record?.outcome).toMatchObject({
      message: 'The answer from It broke off before its end.',
    });
  });
});
