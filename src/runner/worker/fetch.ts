import type {ToWorker, WireRequest} from '../protocol.ts';
import type {Pending} from './pending.ts';

/** Sends on what the snippet asks for. */
export interface FetchChannel {
  request(id: number, request: WireRequest): void;
  abort(id: number): void;
}

export interface ChannelFetch {
  fetch: typeof fetch;
  /** Takes the page's answer to one request. */
  settle(message: Extract<ToWorker, {type: 'response' | 'failure'}>): void;
}

interface Waiting {
  resolve(response: Response): void;
  reject(error: unknown): void;
  url: string;
  /** Made where `fetch` was called, so that a failure knows the snippet's line. */
  origin: Error;
}

const NO_BODY = new Set([101, 204, 205, 304]);

/** A `fetch` whose requests are messages to the page. */
export function createChannelFetch(
  channel: FetchChannel,
  pending: Pending,
): ChannelFetch {
  const waiting = new Map<number, Waiting>();
  let next = 1;

  const send = async (request: Request, origin: Error) => {
    request.signal.throwIfAborted();
    const id = next++;
    const body = await bodyOf(request);
    request.signal.throwIfAborted();
    return new Promise<Response>((resolve, reject) => {
      waiting.set(id, {resolve, reject, url: request.url, origin});
      request.signal.addEventListener('abort', () => {
        waiting.delete(id);
        channel.abort(id);
        reject(request.signal.reason);
      });
      const {url, method} = request;
      channel.request(id, {url, method, headers: [...request.headers], body});
    });
  };

  return {
    fetch: async (input, init) => {
      const origin = new Error();
      const request = new Request(input, init);
      const end = pending.begin();
      try {
        return await send(request, origin);
      } finally {
        end();
      }
    },
    settle(message) {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.type === 'failure') {
        call?.reject(failure(message, call.origin));
      } else {
        call?.resolve(toResponse(message, call.url));
      }
    },
  };
}

/** `request.body` can't be asked: Firefox doesn't have it. */
async function bodyOf(request: Request): Promise<ArrayBuffer | null> {
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > 0 ? bytes : null;
}

function toResponse(
  message: Extract<ToWorker, {type: 'response'}>,
  url: string,
): Response {
  const {status, statusText, headers} = message;
  const body = NO_BODY.has(status) ? null : message.body;
  const response = new Response(body, {status, statusText, headers});
  Object.defineProperty(response, 'url', {value: url});
  return response;
}

function failure(
  {name, message}: {name: string; message: string},
  origin: Error,
): Error {
  if (name !== 'TypeError') {
    return new DOMException(message, name);
  }
  const error = new TypeError(message);
  const frames = (origin.stack ?? '').split('\n').slice(1).join('\n');
  error.stack = `TypeError: ${message}\n${frames}`;
  return error;
}
