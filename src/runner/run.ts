import type {ChangeRecorder} from '../../sandbox/core/definition.ts';
import type {ChangesSettings} from './bound-changes.ts';
import {RUN_ALLOWANCE} from './bounds.ts';
import {lookAtChanges} from './bound-changes.ts';
import type {Frame} from './frame.ts';
import {listen} from './listen.ts';
import type {NetworkEdge} from './network-edge.ts';
import type {Output} from './output.ts';
import {collectOutput} from './output.ts';
import {createEntryGate} from './parse-message.ts';
import type {Ending, FromWorker, ToWorker} from './protocol.ts';
import type {RequestDesk} from './request-desk.ts';
import {createRequestDesk} from './request-desk.ts';
import type {
  RequestRecord,
  RunFailure,
  RunOutput,
  RunResult,
} from './result.ts';
import type {RunLimits} from './watchdog.ts';
import {DEFAULT_LIMITS, watchdog} from './watchdog.ts';

/** How long the page looks at what changed, in ms, when the code came to its own end. */
const LAST_LOOK = 5_000;
/** The same when a reader waits for the end of a run that was ended. */
const SHORT_LOOK = 400;
/** Longest code, in characters. */
const MAX_CODE = 1_000_000;

/** What a run reaches of the world. */
export interface RunConnection {
  edge: NetworkEdge;
  /** Watches what the requests change; without one, no changes are told. */
  recorder?: ChangeRecorder;
}

export interface RunOptions extends ChangesSettings {
  code: string;
  /** Name for messages, such as `update_annotation_status.ts`. */
  filename: string;
  /** Makes the connection; the run can be ended meanwhile. */
  connect(): Promise<RunConnection>;
  limits?: Partial<RunLimits>;
  onOutput?(output: RunOutput): void;
  onRequests?(requests: readonly RequestRecord[]): void;
}

export interface Run {
  result: Promise<RunResult>;
  /** Ends the run at once, whatever it is doing. */
  end(failure: RunFailure): void;
}

let runs = 0;

/**
 * Runs one snippet in a worker of its own.
 *
 * A run is opened, runs, is looked at, and is over. It goes from one to the next
 * and never back: the first ending counts, nothing is heard of the worker or its
 * requests after it, and an end during the look leaves out what was not seen yet.
 */
export function startRun(
  openFrame: () => Promise<Frame>,
  options: RunOptions,
): Run {
  runs += 1;
  const ending = createEnding();
  const output = collectOutput(options);
  const hurry = new AbortController();
  const begun = performance.now();
  let session: Session | undefined;

  const work = async (): Promise<void> => {
    if (options.code.length > MAX_CODE) {
      ending.end({reason: 'too-large', limit: MAX_CODE});
      return;
    }
    const [frame, connection] = await Promise.all([
      openFrame(),
      options.connect(),
    ]);
    if (!ending.isReached()) {
      session = openSession(`run-${runs}`, frame, connection, {
        options,
        output,
        end: ending.end,
      });
    }
  };
  const conclude = async (): Promise<RunResult> => {
    const broken = work().then(() => NEVER);
    const failure = await Promise.race([ending.reached, broken]);
    ending.end();
    const started = session?.started ?? begun;
    const duration = performance.now() - started;
    const requests = session?.close() ?? [];
    const look = await lookAtChanges(
      session?.recorder,
      options,
      lookSignal(failure, hurry.signal),
    );
    const facts = {duration, ...output.facts(), requests, ...look};
    return failure ? {ok: false, failure, ...facts} : {ok: true, ...facts};
  };
  return {
    result: conclude(),
    end(failure) {
      ending.end(failure);
      hurry.abort();
    },
  };
}

const NEVER = new Promise<never>(() => undefined);

/** How long the last look may take: a reader who ended the run waits no second. */
function lookSignal(
  failure: RunFailure | undefined,
  hurry: AbortSignal,
): AbortSignal {
  const time = failure ? SHORT_LOOK : LAST_LOOK;
  return failure
    ? AbortSignal.timeout(time)
    : AbortSignal.any([hurry, AbortSignal.timeout(time)]);
}

type End = (failure?: RunFailure) => void;

/** How a run ends; the first word counts. */
function createEnding() {
  let reachedAlready = false;
  let resolve: End = () => undefined;
  const reached = new Promise<RunFailure | undefined>((settle) => {
    resolve = settle;
  });
  const end: End = (failure) => {
    reachedAlready = true;
    resolve(failure);
  };
  return {reached, end, isReached: () => reachedAlready};
}

interface Session {
  started: number;
  recorder: ChangeRecorder | undefined;
  /** Ends the worker and all that it asked for; gives its requests. */
  close(): RequestRecord[];
}

interface SessionParts {
  options: RunOptions;
  output: Output;
  end: End;
}

function openSession(
  run: string,
  frame: Frame,
  {edge, recorder}: RunConnection,
  {options, output, end}: SessionParts,
): Session {
  const {port1: port, port2} = new MessageChannel();
  const send = (message: ToWorker, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);
  const desk = createRequestDesk({
    run,
    edge,
    ...(recorder && {recorder}),
    reply: send,
    onChange: (requests) => options.onRequests?.(requests),
  });
  const watch = watchdog({...DEFAULT_LIMITS, ...options.limits}, end);
  const {code, filename} = options;
  const execute = () => send({type: 'execute', run, code, filename});
  const unlisten = listen(port, run, createEntryGate(RUN_ALLOWANCE), {
    onMessage(message) {
      watch.heard(message.type);
      handle(message, {execute, output, desk, end});
    },
    onFlood: () =>
      end({reason: 'crashed', message: 'The code sent too many messages.'}),
  });
  const unsubscribe = frame.onCrash((crashed, message) => {
    if (crashed === run) {
      end({reason: 'crashed', message});
    }
  });
  frame.start(run, port2);
  return {
    started: performance.now(),
    recorder,
    close() {
      unlisten();
      watch.dismiss();
      unsubscribe();
      frame.stop(run);
      return desk.close();
    },
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
    case 'page':
      return output.show(message.parts);
    case 'request':
      return desk.open(message);
    case 'abort':
      return desk.abort(message.id);
    case 'done':
      return end(failureOf(message));
    case 'alive':
    case 'running':
      return undefined;
  }
}

function failureOf({error, unread, exit}: Ending): RunFailure | undefined {
  if (error) {
    return {reason: unread ? 'syntax' : 'exception', error};
  }
  return exit ? {reason: 'exit', code: exit} : undefined;
}
