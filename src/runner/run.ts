import type {ChangeRecorder} from '../../sandbox/core/definition.ts';
import type {Frame} from './frame.ts';
import type {NetworkEdge} from './network-edge.ts';
import {parseMessage} from './parse-message.ts';
import type {ConsoleEntry, FromWorker, ToWorker} from './protocol.ts';
import type {RequestDesk} from './request-desk.ts';
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

/** How long the page looks at what changed, in ms; a reader who pressed Stop waits. */
const LAST_LOOK = 5_000;

/** More messages than the worker's own limits allow: the code sends them itself. */
const MAX_MESSAGES = 5_000;

const NO_RECORDER: ChangeRecorder = {
  before: async () => undefined,
  after: () => undefined,
  finish: async () => [],
};

export interface RunOptions {
  code: string;
  /** Name for messages, such as `update_annotation_status.ts`. */
  filename: string;
  edge: NetworkEdge;
  /** Watches what the requests change; without one, no changes are told. */
  recorder?: ChangeRecorder;
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
  const {port1: port, port2} = new MessageChannel();
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);
  const {recorder = NO_RECORDER} = options;
  const desk = createRequestDesk({
    run,
    edge: options.edge,
    recorder,
    reply: send,
    onChange: (requests) => options.onRequests?.(requests),
  });
  const output = collectOutput(options);
  const ending = createEnding();
  const watch = watchdog({...DEFAULT_LIMITS, ...options.limits}, ending.end);
  const execute = () =>
    send({type: 'execute', run, code, filename: options.filename});

  listen(port, run, ending.end, (message) => {
    watch.alive();
    handle(message, {execute, output, desk, end: ending.end});
  });
  const unsubscribe = frame.onCrash((crashed, message) => {
    if (crashed === run) {
      ending.end({reason: 'crashed', message});
    }
  });
  const started = performance.now();
  frame.start(run, port2);

  const conclude = async (): Promise<RunResult> => {
    const failure = await ending.reached;
    const duration = performance.now() - started;
    watch.dismiss();
    unsubscribe();
    frame.stop(run);
    port.close();
    const requests = desk.close();
    const changes = await recorder.finish(AbortSignal.timeout(LAST_LOOK));
    const facts = {duration, ...output.facts(), requests, changes};
    return failure ? {ok: false, failure, ...facts} : {ok: true, ...facts};
  };
  return {result: conclude(), stop: () => ending.end({reason: 'stopped'})};
}

type End = (failure?: RunFailure) => void;

/** How a run ends; the first word counts. */
function createEnding(): {
  reached: Promise<RunFailure | undefined>;
  end: End;
} {
  let end: End = () => undefined;
  const reached = new Promise<RunFailure | undefined>((resolve) => {
    end = resolve;
  });
  return {reached, end};
}

interface Output {
  add(entry: ConsoleEntry): void;
  omit(count: number): void;
  facts(): Pick<RunResult, 'output' | 'omittedOutput'>;
}

function collectOutput({onOutput}: RunOptions): Output {
  const output: ConsoleEntry[] = [];
  let omittedOutput = 0;
  return {
    add(entry) {
      output.push(entry);
      onOutput?.(output, omittedOutput);
    },
    omit(count) {
      omittedOutput = count;
      onOutput?.(output, omittedOutput);
    },
    facts: () => ({output, omittedOutput}),
  };
}

/** Takes what comes from the worker, checked, as long as it is not too much. */
function listen(
  port: MessagePort,
  run: string,
  end: End,
  heard: (message: FromWorker) => void,
): void {
  let messages = 0;
  port.onmessage = (event) => {
    const message = parseMessage(event.data, run);
    messages += message?.type === 'alive' ? 0 : 1;
    if (messages > MAX_MESSAGES) {
      port.onmessage = null;
      end({reason: 'crashed', message: 'The code sent too many messages.'});
    } else if (message) {
      heard(message);
    }
  };
}

/** What a message of the worker may call for. */
interface RunParts {
  execute(): void;
  output: Output;
  desk: RequestDesk;
  end: End;
}

function handle(
  message: FromWorker,
  {execute, output, desk, end}: RunParts,
): void {
  switch (message.type) {
    case 'ready':
      return execute();
    case 'console':
      return output.add(message.entry);
    case 'omitted':
      return output.omit(message.count);
    case 'request':
      return desk.open(message);
    case 'abort':
      return desk.abort(message.id);
    case 'done':
      return end(message.error && {reason: 'exception', error: message.error});
    case 'alive':
      return undefined;
  }
}

/** Ends a run that is silent or takes too long. */
function watchdog(
  {stall, total}: RunLimits,
  finish: End,
): {alive(): void; dismiss(): void} {
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
    dismiss() {
      clearTimeout(silence);
      clearTimeout(end);
    },
  };
}
