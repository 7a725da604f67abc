import {describe, expect, test, vi} from 'vitest';
import type {WireRequest} from '../protocol.ts';
import {createChannelFetch} from './fetch.ts';
import {createPending} from './pending.ts';

const API = 'https://api.clarifai.com/v2/x';

function open() {
  const request = vi.fn<(id: number, request: WireRequest) => void>();
  const abort = vi.fn<(id: number) => void>();
  const channel = createChannelFetch({request, abort}, createPending());
  return {...channel, request, abort};
}

describe('the channel’s fetch', () => {
  test('sends the request as data and makes a Response of the answer', async () => {
    const {fetch, settle, request} = open();
    const answer = fetch(API, {
      method: 'POST',
      headers: {authorization: 'Key YOUR_PAT_HERE'},
      body: '{"a":1}',
    });
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    const [id, sent] = request.mock.calls[0] ?? [];
    expect(sent).toMatchObject({url: API, method: 'POST'});
    expect(sent?.headers).toContainEqual([
      'authorization',
      'Key YOUR_PAT_HERE',
    ]);
    expect(new TextDecoder().decode(sent?.body ?? undefined)).toBe('{"a":1}');
    settle({
      type: 'response',
      run: 'r',
      id: id ?? 0,
      status: 404,
      statusText: 'Not Found',
      headers: [['content-type', 'application/json']],
      body: new TextEncoder().encode('{"b":2}').buffer,
    });
    const response = await answer;
    expect(response).toMatchObject({status: 404, ok: false, url: API});
    expect(await response.json()).toEqual({b: 2});
  });

  test('sends the body where a request has no stream of it, as in Firefox', async () => {
    const stream = vi
      .spyOn(Request.prototype, 'body', 'get')
      .mockReturnValue(undefined as never);
    const {fetch, request} = open();
    void fetch(API, {method: 'PATCH', body: '{"a":1}'});
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    stream.mockRestore();
    const [, sent] = request.mock.calls[0] ?? [];
    expect(new TextDecoder().decode(sent?.body ?? undefined)).toBe('{"a":1}');
  });

  test('answers without a body stay without', async () => {
    const {fetch, settle, request} = open();
    const answer = fetch(API);
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    settle({
      type: 'response',
      run: 'r',
      id: 1,
      status: 204,
      statusText: '',
      headers: [],
      body: new ArrayBuffer(0),
    });
    expect((await answer).status).toBe(204);
  });

  test('fails as fetch does, with the stack of the call', async () => {
    const {fetch, settle, request} = open();
    const answer = fetch(API).catch((error: unknown) => error as Error);
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    settle({
      type: 'failure',
      run: 'r',
      id: 1,
      name: 'TypeError',
      message: 'no',
    });
    const error = await answer;
    expect(error).toBeInstanceOf(TypeError);
    expect((error as Error).stack).toContain('fetch.test.ts');
  });

  test('is aborted by its signal', async () => {
    const {fetch, abort, request} = open();
    const controller = new AbortController();
    const answer = fetch(API, {signal: controller.signal});
    await vi.waitFor(() => expect(request).toHaveBeenCalled());
    controller.abort();
    await expect(answer).rejects.toMatchObject({name: 'AbortError'});
    expect(abort).toHaveBeenCalledWith(1);
  });
});
