import {describe, expect, test, vi} from 'vitest';
import type {Answerer, RunnerApi} from './network-edge.ts';
import {createNetworkEdge, EdgeError} from './network-edge.ts';
import type {WireRequest} from './protocol.ts';

const TOKEN = 'a-secret-token';
const API: RunnerApi = {
  origin: 'https://api.clarifai.com',
  keyPlaceholder: 'YOUR_PAT_HERE',
  authorization: 'Key YOUR_PAT_HERE',
};
const URL_OF_LIST =
  'https://api.clarifai.com/v2/users/u/apps/a/annotations?page=2';

function wire(part: Partial<WireRequest> = {}): WireRequest {
  return {
    url: URL_OF_LIST,
    method: 'GET',
    headers: [['authorization', 'Key YOUR_PAT_HERE']],
    body: null,
    ...part,
  };
}

function edgeWith(send: Answerer['send'], part: Partial<Answerer> = {}) {
  const answerer = {
    baseUrl: 'http://127.0.0.1:8787/base/',
    token: TOKEN,
    label: 'Local server',
    send,
    ...part,
  };
  return createNetworkEdge(API, answerer);
}

const never = new AbortController().signal;
const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

describe('what leaves', () => {
  test('goes to the endpoint, with the path and query of the code', async () => {
    const send = vi.fn(async (_request: Request) => new Response('{}'));
    await edgeWith(send).handle(wire(), never);
    expect(send.mock.calls[0]?.[0].url).toBe(
      'http://127.0.0.1:8787/base/v2/users/u/apps/a/annotations?page=2',
    );
  });

  test('has the token in the place of its placeholder, in the header alone', async () => {
    const send = vi.fn(async (_request: Request) => new Response('{}'));
    const body = new TextEncoder().encode('"YOUR_PAT_HERE"').buffer;
    await edgeWith(send, {token: "a$&$'token"}).handle(
      wire({
        method: 'POST',
        url: `${URL_OF_LIST}&key=YOUR_PAT_HERE`,
        headers: [
          ['authorization', 'Key YOUR_PAT_HERE'],
          ['x-other', 'YOUR_PAT_HERE'],
        ],
        body,
      }),
      never,
    );
    const request = send.mock.calls[0]?.[0];
    expect(request?.headers.get('authorization')).toBe("Key a$&$'token");
    expect(request?.headers.get('x-other')).toBe('YOUR_PAT_HERE');
    expect(request?.url).toContain('key=YOUR_PAT_HERE');
    expect(await request?.text()).toBe('"YOUR_PAT_HERE"');
  });

  test('follows no redirect and carries no cookies', async () => {
    const send = vi.fn(async (_request: Request) => new Response('{}'));
    await edgeWith(send).handle(wire(), never);
    expect(send.mock.calls[0]?.[0]).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  test.each([
    'https://example.com/',
    'http://api.clarifai.com/v2/annotations',
    'https://api.clarifai.com:8443/v2/annotations',
    'https://api.clarifai.com.example.com/',
    'https://user:pass@api.clarifai.com/v2/annotations',
    'data:text/plain,hello',
    'blob:null/4e1c',
  ])('is nothing for %s', async (url) => {
    const send = vi.fn(async (_request: Request) => new Response('{}'));
    const sent = edgeWith(send).handle(wire({url}), never);
    await expect(sent).rejects.toThrow(/api\.clarifai\.com only/);
    expect(send).not.toHaveBeenCalled();
  });

  test('is nothing when the body is too large', async () => {
    const send = vi.fn(async (_request: Request) => new Response('{}'));
    const body = new ArrayBuffer(8 * 1024 * 1024 + 1);
    const sent = edgeWith(send).handle(wire({method: 'POST', body}), never);
    await expect(sent).rejects.toThrow(/at most 8388608/);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('what comes back', () => {
  test('does not hold the token, however it is echoed', async () => {
    const echo = {header: `Key ${TOKEN}`, url: encodeURIComponent(TOKEN)};
    const edge = edgeWith(async () =>
      Response.json(echo, {headers: {'x-echo': TOKEN}}),
    );
    const answer = await edge.handle(wire(), never);
    expect(text(answer.body)).not.toContain(TOKEN);
    expect(JSON.parse(text(answer.body))).toEqual({
      header: 'Key YOUR_PAT_HERE',
      url: 'YOUR_PAT_HERE',
    });
    expect(JSON.stringify(answer.headers)).not.toContain(TOKEN);
  });

  test('keeps bytes that are no text', async () => {
    const bytes = Uint8Array.from({length: 256}, (_, index) => index);
    const edge = edgeWith(async () => new Response(bytes));
    const answer = await edge.handle(wire(), never);
    expect(new Uint8Array(answer.body)).toEqual(bytes);
  });

  test('ends where it gets too long', async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024)),
    });
    const edge = edgeWith(async () => new Response(endless));
    await expect(edge.handle(wire(), never)).rejects.toThrow(/larger than/);
  });
});

describe('no answer', () => {
  test('names the endpoint and where to look', async () => {
    const edge = edgeWith(async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(edge.handle(wire(), never)).rejects.toThrow(
      /Local server \(http:.*Check connection/,
    );
  });

  test('is an AbortError when the code gave up', async () => {
    const controller = new AbortController();
    const edge = edgeWith(
      (request) =>
        new Promise((_resolve, reject) => {
          request.signal.addEventListener('abort', () =>
            reject(new Error('aborted')),
          );
        }),
    );
    const sent = edge.handle(wire(), controller.signal);
    controller.abort();
    const error = await sent.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EdgeError);
    expect((error as EdgeError).name).toBe('AbortError');
  });
});

test('the page reads with the same key', async () => {
  const send = vi.fn(async (_request: Request) => Response.json({ok: 1}));
  expect(await edgeWith(send).read('/v2/x', never)).toEqual({ok: 1});
  const request = send.mock.calls[0]?.[0];
  expect(request?.method).toBe('GET');
  expect(request?.headers.get('authorization')).toBe(`Key ${TOKEN}`);
});
