import type {WireRequest, WireResponse} from './protocol.ts';
import {createRedactor} from './redact.ts';

const MAX_REQUEST_BYTES = 8 * 1024 * 1024;
const MAX_RESPONSE_BYTES = 4 * 1024 * 1024;
/** Largest answer that the page itself parses, when it looks at what changed. */
const MAX_READ_BYTES = 256 * 1024;
const REQUEST_TIMEOUT = 20_000;

/** What a runner knows of the API that its examples are written for. */
export interface RunnerApi {
  /** Origin that every example is written for. */
  readonly origin: string;
  /** What stands for the key in the code. */
  readonly keyPlaceholder: string;
  /** The `Authorization` header of the page's own reads, with that placeholder. */
  readonly authorization: string;
}

/** Who answers, and with which key. */
export interface Answerer {
  /** Base URL to put in the place of the API's own origin. */
  baseUrl: string;
  token: string;
  /** Sends a request: the browser's `fetch`, or a sandbox in the page. */
  send(request: Request): Promise<Response>;
  /** Name for messages. */
  label: string;
  /** What a request means to who answers, where that is another than it says. */
  translate?(request: WireRequest): WireRequest;
}

/** The one place where a snippet's requests leave, and where the token is known. */
export interface NetworkEdge {
  /** Sends a snippet's request; throws an `EdgeError` with words for the reader. */
  handle(request: WireRequest, signal: AbortSignal): Promise<WireResponse>;
  /** Reads a path for the page itself, with the same key. */
  read(path: string, signal: AbortSignal): Promise<unknown>;
}

/** A request that was not sent, or got no answer. `name` is what `fetch` would throw. */
export class EdgeError extends Error {
  override readonly name: 'TypeError' | 'AbortError' | 'TimeoutError';

  constructor(
    name: EdgeError['name'],
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = name;
  }
}

/** Makes the edge for one endpoint of an API. */
export function createNetworkEdge(
  api: RunnerApi,
  answerer: Answerer,
): NetworkEdge {
  const {origin, keyPlaceholder, authorization} = api;
  const redactor = createRedactor(answerer.token, keyPlaceholder);
  return {
    async handle(wire, signal) {
      const request = toRequest(wire, api, answerer, signal);
      const response = await exchange(answerer, request, signal);
      const body = await readLimited(response).catch((cause: unknown) => {
        throw brokenOff(cause, request, signal, answerer);
      });
      return {
        status: response.status,
        statusText: redactor.text(response.statusText),
        headers: [...response.headers].map(([name, value]) => [
          name,
          redactor.text(value),
        ]),
        body: redactor.bytes(body),
      };
    },
    async read(path, signal) {
      const wire: WireRequest = {
        url: origin + path,
        method: 'GET',
        headers: [['authorization', authorization]],
        body: null,
      };
      const answer = await this.handle(wire, signal);
      if (answer.body.byteLength > MAX_READ_BYTES) {
        throw new EdgeError('TypeError', 'The answer is too large to compare.');
      }
      return JSON.parse(new TextDecoder().decode(answer.body)) as unknown;
    },
  };
}

function toRequest(
  asked: WireRequest,
  {origin, keyPlaceholder}: RunnerApi,
  {baseUrl, token, translate}: Answerer,
  signal: AbortSignal,
): Request {
  refuseOthers(asked, origin);
  const wire = translate?.(asked) ?? asked;
  const headers = new Headers(wire.headers);
  const authorization = headers.get('authorization');
  if (authorization) {
    headers.set(
      'authorization',
      // A function: a token's own `$&` must not be read as a pattern.
      authorization.replaceAll(keyPlaceholder, () => token),
    );
  }
  return new Request(rebase(new URL(wire.url), baseUrl).href, {
    method: wire.method,
    headers,
    body: wire.body,
    signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT)]),
    // The token goes to the chosen endpoint and nowhere that it points to.
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
}

/** Throws at a request to anywhere but the API, or one too large. */
function refuseOthers({url: address, body}: WireRequest, origin: string): void {
  const url = new URL(address);
  // A blob's origin is that of the URL within it, its path a whole URL: so the protocol too.
  if (
    url.origin !== origin ||
    url.protocol !== new URL(origin).protocol ||
    url.username ||
    url.password
  ) {
    throw new EdgeError(
      'TypeError',
      `Not sent: an example in this page reaches ${origin} only, and this request was for ${url.protocol === 'https:' || url.protocol === 'http:' ? url.origin : url.protocol}.`,
    );
  }
  if (body && body.byteLength > MAX_REQUEST_BYTES) {
    throw new EdgeError(
      'TypeError',
      `Not sent: the request's body has ${body.byteLength} bytes; this page sends at most ${MAX_REQUEST_BYTES}.`,
    );
  }
}

/** The same path and query, at another base: what is fetched has that base's origin, or is not. */
function rebase(url: URL, baseUrl: string): URL {
  const base = new URL(baseUrl);
  const address = new URL(
    baseUrl.replace(/\/+$/, '') + url.pathname + url.search,
  );
  if (
    !/^https?:$/.test(base.protocol) ||
    address.origin !== base.origin ||
    address.protocol !== base.protocol
  ) {
    throw new EdgeError(
      'TypeError',
      `Not sent: with this path, the request would go to another place than ${base.origin}.`,
    );
  }
  return address;
}

async function exchange(
  {send, label, baseUrl}: Answerer,
  request: Request,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await send(request);
  } catch (cause) {
    if (signal.aborted) {
      throw new EdgeError('AbortError', 'The request was aborted.', {cause});
    }
    if (request.signal.aborted) {
      throw new EdgeError(
        'TimeoutError',
        `${label} gave no answer within ${REQUEST_TIMEOUT / 1000} s.`,
        {cause},
      );
    }
    throw new EdgeError(
      'TypeError',
      `No answer from ${label} (${baseUrl}): it is not there, refuses requests from this page, or redirects. "Check connection" under Endpoint tells which.`,
      {cause},
    );
  }
}

/** Why the rest of an answer did not come, in words for the reader. */
function brokenOff(
  cause: unknown,
  request: Request,
  signal: AbortSignal,
  {label}: Answerer,
): EdgeError {
  if (cause instanceof EdgeError) {
    return cause;
  }
  if (signal.aborted) {
    return new EdgeError('AbortError', 'The request was aborted.', {cause});
  }
  return request.signal.aborted
    ? new EdgeError(
        'TimeoutError',
        `The answer from ${label} did not come to its end within ${REQUEST_TIMEOUT / 1000} s.`,
        {cause},
      )
    : new EdgeError(
        'TypeError',
        `The answer from ${label} broke off before its end.`,
        {cause},
      );
}

async function readLimited(response: Response): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const {done, value} = await reader.read();
    if (done) {
      break;
    }
    size += value.byteLength;
    if (size > MAX_RESPONSE_BYTES) {
      await reader.cancel();
      throw new EdgeError(
        'TypeError',
        `The answer is larger than ${MAX_RESPONSE_BYTES} bytes; the rest was not read.`,
      );
    }
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}
