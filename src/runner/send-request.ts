import type {ChangesSettings} from './bound-changes.ts';
import {lookAtChanges} from './bound-changes.ts';
import {MAX_COMPARED_BYTES} from './bounds.ts';
import type {WireRequest} from './protocol.ts';
import {createRequestDesk} from './request-desk.ts';
import type {RequestRecord, RunChange} from './result.ts';
import type {RunConnection} from './run.ts';

/** How long the page looks at what changed, in ms. */
const LOOK = 5_000;

export interface SendOptions extends ChangesSettings {
  request: WireRequest;
  /** Makes the connection; the request can be cancelled meanwhile. */
  connect(): Promise<RunConnection>;
  /** Told when the request is on its way. */
  onRecord?(record: RequestRecord): void;
}

/** What came of a request. One without an answer is a result, not an error. */
export interface SendResult {
  /** Undefined when it was cancelled before it left. */
  record: RequestRecord | undefined;
  /** The answer as JSON; undefined when it is none, or too large to be looked into. */
  json: unknown;
  /** Whether it is that large. */
  tooLarge: boolean;
  changes: readonly RunChange[];
  /** Whether the look at what changed came to its end. */
  looked: boolean;
  cancelled: boolean;
}

/** A request under way. */
export interface Sending {
  /** Rejects only when no connection could be made. */
  result: Promise<SendResult>;
  /** Ends it at once, whatever it waits for. */
  cancel(): void;
}

/**
 * Sends one request of the page's own through the network edge, with all that a
 * run has: the record of it, its bounds, and a look at what it changed. No code
 * runs for it.
 */
export function sendRequest(options: SendOptions): Sending {
  const hurry = new AbortController();
  const cancelled = new Promise<undefined>((resolve) => {
    hurry.signal.addEventListener('abort', () => resolve(undefined));
  });
  return {
    result: carryOut(options, hurry.signal, cancelled),
    cancel: () => hurry.abort(),
  };
}

async function carryOut(
  {request, connect, onRecord, ignoredFields = []}: SendOptions,
  hurry: AbortSignal,
  cancelled: Promise<undefined>,
): Promise<SendResult> {
  const connection = await Promise.race([connect(), cancelled]);
  if (!connection) {
    return {...NOTHING, cancelled: true};
  }
  const {edge, recorder} = connection;
  let answer: (body: ArrayBuffer | undefined) => void = () => undefined;
  const answered = new Promise<ArrayBuffer | undefined>((resolve) => {
    answer = resolve;
  });
  const desk = createRequestDesk({
    run: 'send',
    edge,
    ...(recorder && {recorder}),
    reply: (message) =>
      answer(message.type === 'response' ? message.body : undefined),
    onChange: ([record]) => record && onRecord?.(record),
  });
  desk.open({type: 'request', run: 'send', id: 1, ...request});
  const body = await Promise.race([answered, cancelled]);
  const [record] = desk.close();
  const look = body
    ? await lookAtChanges(
        recorder,
        {ignoredFields},
        AbortSignal.any([hurry, AbortSignal.timeout(LOOK)]),
      )
    : {changes: [], looked: true};
  return {
    record,
    json: body && parsed(body),
    tooLarge: body !== undefined && isTooLarge(body),
    ...look,
    cancelled: !body && hurry.aborted,
  };
}

const NOTHING: SendResult = {
  record: undefined,
  json: undefined,
  tooLarge: false,
  changes: [],
  looked: true,
  cancelled: false,
};

function isTooLarge(body: ArrayBuffer): boolean {
  return body.byteLength > MAX_COMPARED_BYTES;
}

function parsed(body: ArrayBuffer): unknown {
  if (isTooLarge(body)) {
    return undefined;
  }
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown;
  } catch {
    return undefined;
  }
}
