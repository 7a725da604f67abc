import type {ChangeRecorder} from '../../sandbox/core/definition.ts';
import {cutText, MAX_COMPARED_BYTES, TEXT, textOfBody} from './bounds.ts';
import type {NetworkEdge} from './network-edge.ts';
import {EdgeError} from './network-edge.ts';
import type {FromWorker, ToWorker, WireResponse} from './protocol.ts';
import type {RequestRecord} from './result.ts';

type Order = Extract<FromWorker, {type: 'request'}>;

const MAX_REQUESTS = 200;
/** Requests under way at once; the others wait, as a browser has them wait. */
const MAX_AT_ONCE = 6;
/** Characters of bodies that are kept of one run; later ones are named, not shown. */
const MAX_KEPT = 2_000_000;

/** Takes a run's requests to the edge and keeps a record of each. */
export interface RequestDesk {
  open(order: Order): void;
  abort(id: number): void;
  /** Aborts what is under way, and hears of no answer any more; returns the records. */
  close(): RequestRecord[];
}

export interface RequestDeskOptions {
  run: string;
  edge: NetworkEdge;
  recorder?: ChangeRecorder;
  reply(message: ToWorker, transfer?: Transferable[]): void;
  onChange(requests: readonly RequestRecord[]): void;
}

/** Opens the desk of one run. */
export function createRequestDesk(options: RequestDeskOptions): RequestDesk {
  const {run, edge, recorder, reply, onChange} = options;
  const records: RequestRecord[] = [];
  const underWay = new Map<number, AbortController>();
  const shown = createBodyReader();
  const turns = createTurns(MAX_AT_ONCE);
  let open = true;

  const settle = (record: RequestRecord, outcome: RequestRecord['outcome']) => {
    records[record.id - 1] = {...record, outcome};
    onChange([...records]);
  };
  const fail = (order: Order, {name, message}: EdgeError) =>
    reply({type: 'failure', run, id: order.id, name, message});

  const serve = async (order: Order, record: RequestRecord) => {
    const controller = new AbortController();
    const {signal} = controller;
    underWay.set(order.id, controller);
    let started = performance.now();
    const turn = turns.take();
    try {
      await orAborted(turn.comes, signal);
      if ((order.body?.byteLength ?? 0) <= MAX_COMPARED_BYTES) {
        await orAborted(recorder?.before(order, signal), signal);
      }
      started = performance.now();
      const response = await orAborted(edge.handle(order, signal), signal);
      if (open) {
        const duration = performance.now() - started;
        settle(record, answered(response, duration, shown));
        if (response.body.byteLength <= MAX_COMPARED_BYTES) {
          recorder?.after(order, response.body);
        }
        reply({type: 'response', run, id: order.id, ...response}, [
          response.body,
        ]);
      }
    } catch (thrown) {
      const error = edgeError(thrown);
      if (open) {
        const duration = performance.now() - started;
        const message = cutText(error.message, TEXT.line);
        settle(record, {state: 'failed', message, duration});
        fail(order, error);
      }
    } finally {
      turn.end();
      underWay.delete(order.id);
    }
  };

  return {
    open(order) {
      if (records.length >= MAX_REQUESTS) {
        const message = `Not sent: one run sends at most ${MAX_REQUESTS} requests.`;
        fail(order, new EdgeError('TypeError', message));
        return;
      }
      const record = recordOf(records.length + 1, order, shown);
      records.push(record);
      onChange([...records]);
      void serve(order, record);
    },
    abort: (id) => underWay.get(id)?.abort(),
    close() {
      open = false;
      underWay.forEach((controller) => controller.abort());
      return records.map((record) =>
        record.outcome.state === 'pending'
          ? {...record, outcome: UNANSWERED}
          : record,
      );
    },
  };
}

const UNANSWERED: RequestRecord['outcome'] = {
  state: 'failed',
  message: 'The run ended before there was an answer.',
};

function edgeError(thrown: unknown): EdgeError {
  return thrown instanceof EdgeError
    ? thrown
    : new EdgeError('TypeError', String(thrown));
}

/** Not every answerer heeds a signal: nobody waits for one that doesn't. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T>;
function orAborted<T>(
  work: Promise<T> | undefined,
  signal: AbortSignal,
): Promise<T | undefined>;
function orAborted<T>(
  work: Promise<T> | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener(
      'abort',
      () => reject(new EdgeError('AbortError', 'The request was aborted.')),
      {once: true},
    );
  });
  return Promise.race([Promise.resolve(work), aborted]);
}

interface Turn {
  comes: Promise<void>;
  end(): void;
}

/** Lets some do their work at once; who comes next begins in a task of its own. */
function createTurns(most: number): {take(): Turn} {
  const waiting: (() => void)[] = [];
  let busy = 0;
  const next = () => {
    if (busy < most) {
      const begin = waiting.shift();
      busy += begin ? 1 : 0;
      begin?.();
    }
  };
  return {
    take() {
      const {promise, resolve} = withResolver();
      let begun = false;
      const begin = () => {
        begun = true;
        resolve();
      };
      waiting.push(begin);
      next();
      return {
        comes: promise,
        end() {
          if (begun) {
            busy -= 1;
            setTimeout(next, 0);
          } else {
            waiting.splice(waiting.indexOf(begin), 1);
          }
        },
      };
    },
  };
}

function withResolver(): {promise: Promise<void>; resolve(): void} {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {promise, resolve};
}

type BodyReader = (body: ArrayBuffer | null) => string;

function createBodyReader(): BodyReader {
  let kept = 0;
  return (body) => {
    if (!body) {
      return '';
    }
    if (kept > MAX_KEPT) {
      return `… not shown: ${body.byteLength.toLocaleString('en')} bytes, after many others`;
    }
    const text = textOfBody(body);
    kept += text.length;
    return text;
  };
}

function recordOf(
  id: number,
  {method, url, body}: Order,
  shown: BodyReader,
): RequestRecord {
  const {pathname, search} = new URL(url);
  return {
    id,
    method,
    path: cutText(pathname + search, TEXT.line),
    requestBody: shown(body),
    outcome: {state: 'pending'},
  };
}

function answered(
  {status, statusText, body}: WireResponse,
  duration: number,
  shown: BodyReader,
): RequestRecord['outcome'] {
  return {
    state: 'answered',
    status,
    statusText: cutText(statusText, TEXT.name),
    duration,
    responseBody: shown(body),
  };
}
