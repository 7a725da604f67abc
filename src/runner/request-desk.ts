import type {ChangeRecorder} from '../../sandbox/core/definition.ts';
import type {NetworkEdge} from './network-edge.ts';
import {EdgeError} from './network-edge.ts';
import type {FromWorker, ToWorker, WireResponse} from './protocol.ts';
import type {RequestRecord} from './result.ts';

type Order = Extract<FromWorker, {type: 'request'}>;

const MAX_REQUESTS = 200;
const MAX_SHOWN_CHARACTERS = 200_000;

/** Takes a run's requests to the edge and keeps a record of each. */
export interface RequestDesk {
  open(order: Order): void;
  abort(id: number): void;
  /** Aborts what is under way; returns the records. */
  close(): RequestRecord[];
}

export interface RequestDeskOptions {
  run: string;
  edge: NetworkEdge;
  recorder: ChangeRecorder;
  reply(message: ToWorker, transfer?: Transferable[]): void;
  onChange(requests: readonly RequestRecord[]): void;
}

/** Opens the desk of one run. */
export function createRequestDesk(options: RequestDeskOptions): RequestDesk {
  const {run, edge, recorder, reply, onChange} = options;
  const records: RequestRecord[] = [];
  const underWay = new Map<number, AbortController>();

  const settle = (record: RequestRecord, outcome: RequestRecord['outcome']) => {
    const index = records.findIndex(({id}) => id === record.id);
    records[index] = {...record, outcome};
    onChange([...records]);
  };

  const serve = async (order: Order, record: RequestRecord) => {
    const controller = new AbortController();
    underWay.set(order.id, controller);
    let started = performance.now();
    try {
      await recorder.before(order, controller.signal);
      started = performance.now();
      const response = await edge.handle(order, controller.signal);
      const duration = performance.now() - started;
      settle(record, answered(response, duration));
      recorder.after(order, response.body);
      reply({type: 'response', run, id: order.id, ...response}, [
        response.body,
      ]);
    } catch (error) {
      const {name, message} =
        error instanceof EdgeError
          ? error
          : {name: 'TypeError', message: String(error)};
      const duration = performance.now() - started;
      settle(record, {state: 'failed', message, duration});
      reply({type: 'failure', run, id: order.id, name, message});
    } finally {
      underWay.delete(order.id);
    }
  };

  return {
    open(order) {
      if (records.length >= MAX_REQUESTS) {
        const message = `Not sent: one run sends at most ${MAX_REQUESTS} requests.`;
        reply({type: 'failure', run, id: order.id, name: 'TypeError', message});
        return;
      }
      const record = recordOf(order);
      records.push(record);
      onChange([...records]);
      void serve(order, record);
    },
    abort: (id) => underWay.get(id)?.abort(),
    close() {
      underWay.forEach((controller) => controller.abort());
      return [...records];
    },
  };
}

function recordOf({id, method, url, body}: Order): RequestRecord {
  return {
    id,
    method,
    path: pathOf(url),
    requestBody: body ? shown(body) : '',
    outcome: {state: 'pending'},
  };
}

function pathOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed ? parsed.pathname + parsed.search : url;
}

function answered(
  {status, statusText, body}: WireResponse,
  duration: number,
): RequestRecord['outcome'] {
  const responseBody = shown(body);
  return {state: 'answered', status, statusText, duration, responseBody};
}

/** A body as text, indented when it is JSON. */
function shown(body: ArrayBuffer): string {
  const text = new TextDecoder().decode(body.slice(0, MAX_SHOWN_CHARACTERS));
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
