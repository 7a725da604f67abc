import type {AnnotationChange} from './changes.ts';
import {createChangeRecorder} from './changes.ts';
import type {Frame} from './frame.ts';
import type {NetworkEdge} from './network-edge.ts';
import {parseMessage} from './parse-message.ts';
import type {ConsoleEntry, FromWorker, ToWorker} from './protocol.ts';
import {createRequestDesk} from './request-desk.ts';
import type {RequestRecord, RunFailure, RunResult} from './result.ts';
import {transpile} from './transpile.ts';

export interface RunLimits {
  /** Longest silence of the worker, in ms: an endless loop is silent. */
  stall: number;
  /** Longest run, in ms. */
  total: number;
}

export const DEFAULT_LIMITS: RunLimits = {stall: 5_000, total: 60_000};

/** More messages than the worker's own limits allow: the code sends them itself. */
const MAX_MESSAGES = 5_000;

export interface RunOptions {
  code: string;
  /** Name for messages, such as `update_annotation_status.ts`. */
  filename: string;
  edge: NetworkEdge;
  limits?: Partial<RunLimits>;
  onOutput?(output: readonly ConsoleEntry[], omitted: number): void;
  onRequests?(requests: readonly RequestRecord[]): void;
}

export interface Run {
  result: Promise<RunResult>;
  /** Ends the run at once, whatever it is doing. */
  stop(): void;
}

let runs = 0;

/** Runs one snippet in a worker of its own. */
export function startRun(frame: Frame, options: RunOptions): Run {
  const transpiled = transpile(options.code, options.filename);
  if (!transpiled.ok) {
    const failure: RunFailure = {reason: 'syntax', error: transpiled.error};
    return {
      result: Promise.resolve({ok: false, failure, ...nothing()}),
      stop: () => undefined,
    };
  }
  runs += 1;
  return superviseRun(frame, `run-${runs}`, transpiled.code, options);
}

function nothing(): Omit<RunResult, 'ok' | 'failure'> {
  return {duration: 0, output: [], omittedOutput: 0, requests: [], changes: []};
}

function superviseRun(
  frame: Frame,
  run: string,
  code: string,
  options: RunOptions,
): Run {
  const limits = {...DEFAULT_LIMITS, ...options.limits};
  const {port1: port, port2} = new MessageChannel();
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);
  const recorder = createChangeRecorder(options.edge);
  const desk = createRequestDesk({
    run,
    edge: options.edge,
    recorder,
    reply: send,
    onChange: (requests) => options.onRequests?.(requests),
  });
  const output: ConsoleEntry[] = [];
  let omitted = 0;
  let messages = 0;
  const started = performance.now();

  let finish: (failure?: RunFailure) => void = () => undefined;
  const ended = new Promise<RunFailure | undefined>((resolve) => {
    finish = resolve;
  });
  const watch = watchdog(limits, finish);

  const take = (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        send({type: 'execute', run, code, filename: options.filename});
        break;
      case 'console':
        output.push(message.entry);
        options.onOutput?.(output, omitted);
        break;
      case 'omitted':
        omitted = message.count;
        options.onOutput?.(output, omitted);
        break;
      case 'request':
        desk.open(message);
        break;
      case 'abort':
        desk.abort(message.id);
        break;
      case 'done':
        finish(message.error && {reason: 'exception', error: message.error});
        break;
      case 'alive':
        break;
    }
  };
  port.onmessage = (event) => {
    const message = parseMessage(event.data, run);
    messages += message?.type === 'alive' ? 0 : 1;
    if (messages > MAX_MESSAGES) {
      finish({reason: 'crashed', message: 'The code sent too many messages.'});
    } else if (message) {
      watch.alive();
      take(message);
    }
  };
  const forget = frame.onCrash((crashed, message) => {
    if (crashed === run) {
      finish({reason: 'crashed', message});
    }
  });
  frame.start(run, port2);

  const conclude = async (): Promise<RunResult> => {
    const failure = await ended;
    const duration = performance.now() - started;
    watch.end();
    forget();
    frame.stop(run);
    port.close();
    const requests = desk.close();
    const changes: AnnotationChange[] = await recorder.finish();
    const facts = {duration, output, omittedOutput: omitted, requests, changes};
    return failure ? {ok: false, failure, ...facts} : {ok: true, ...facts};
  };
  return {result: conclude(), stop: () => finish({reason: 'stopped'})};
}

function watchdog(
  {stall, total}: RunLimits,
  finish: (failure: RunFailure) => void,
): {alive(): void; end(): void} {
  const onStall = () => finish({reason: 'stalled', limit: stall});
  let silence = setTimeout(onStall, stall);
  const end = setTimeout(
    () => finish({reason: 'timeout', limit: total}),
    total,
  );
  return {
    alive() {
      clearTimeout(silence);
      silence = setTimeout(onStall, stall);
    },
    end() {
      clearTimeout(silence);
      clearTimeout(end);
    },
  };
}
