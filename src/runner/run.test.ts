import {afterEach, describe, expect, test, vi} from 'vitest';
import type {Frame} from './frame.ts';
import type {NetworkEdge} from './network-edge.ts';
import type {FromWorker, ToWorker} from './protocol.ts';
import type {RunOptions} from './run.ts';
import {startRun} from './run.ts';

/** A frame whose worker is a function of the test's. */
function frameWith(
  worker: (
    message: ToWorker | {type: 'started'; run: string},
    send: (message: FromWorker | object) => void,
  ) => void,
) {
  const ports: MessagePort[] = [];
  let current = '';
  let crash: (run: string, message: string) => void = () => undefined;
  const stop = vi.fn();
  const frame: Frame = {
    start(run, port) {
      ports.push(port);
      current = run;
      const send = (message: object) => port.postMessage(message);
      port.onmessage = (event) => worker(event.data as ToWorker, send);
      worker({type: 'started', run}, send);
    },
    stop,
    onCrash(listener) {
      crash = listener;
      return () => undefined;
    },
  };
  return {
    frame,
    stop,
    crash: (message: string) => crash(current, message),
    close: () => ports.forEach((port) => port.close()),
  };
}

const edge: NetworkEdge = {
  handle: async () => ({
    status: 200,
    statusText: 'OK',
    headers: [],
    body: new TextEncoder().encode('{"a":1}').buffer,
  }),
  read: async () => ({}),
};

const options = (part: Partial<RunOptions> = {}): RunOptions => ({
  code: 'const a: number = 1;',
  filename: 'a.ts',
  connect: async () => ({edge}),
  ...part,
});

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((clean) => clean()));

function run(
  worker: Parameters<typeof frameWith>[0],
  part?: Partial<RunOptions>,
) {
  const fake = frameWith(worker);
  cleanups.push(fake.close);
  const {result, end} = startRun(async () => fake.frame, options(part));
  const stop = () => end({reason: 'stopped'});
  return {result, stop, terminated: fake.stop, crash: fake.crash};
}

const request = {
  type: 'request',
  id: 1,
  url: 'https://api.clarifai.com/v2/x?y=1',
  method: 'GET',
  headers: [],
  body: null,
};
const entry = {level: 'log', depth: 0, values: []};

describe('a run', () => {
  test('executes, prints, asks, and is done', async () => {
    const {result, terminated} = run((message, send) => {
      const {run: id, type} = message;
      if (type === 'started') {
        send({type: 'ready', run: id});
      } else if (type === 'execute') {
        send({type: 'running', run: id});
        send({type: 'console', run: id, entry});
        send({
          type: 'request',
          run: id,
          id: 1,
          url: 'https://api.clarifai.com/v2/x?y=1',
          method: 'GET',
          headers: [],
          body: null,
        });
      } else if (type === 'response') {
        send({type: 'done', run: id});
      }
    });
    const value = await result;
    expect(value).toMatchObject({
      ok: true,
      output: [entry],
      requests: [
        {
          method: 'GET',
          path: '/v2/x?y=1',
          outcome: {state: 'answered', status: 200},
        },
      ],
    });
    expect(terminated).toHaveBeenCalledOnce();
  });

  test('fails with what the code threw', async () => {
    const error = {name: 'Error', message: 'no', line: 3};
    const {result} = run(({type, run: id}, send) => {
      if (type === 'started') {
        send({type: 'done', run: id, error});
      }
    });
    expect(await result).toMatchObject({
      ok: false,
      failure: {reason: 'exception', error},
    });
  });

  test('is not begun when the code cannot be read', async () => {
    const error = {name: 'SyntaxError', message: 'no', line: 1};
    const {result} = run(({type, run: id}, send) => {
      if (type === 'started') {
        send({type: 'done', run: id, error, unread: true});
      }
    });
    expect(await result).toMatchObject({
      ok: false,
      failure: {reason: 'syntax', error},
    });
  });
});

describe('an end', () => {
  const silent = () => new Promise<never>(() => undefined);

  test('comes at once while the frame is not there yet', async () => {
    const {result, end} = startRun(silent, options());
    end({reason: 'stopped'});
    expect(await result).toMatchObject({failure: {reason: 'stopped'}});
  });

  test('comes at once while nobody has answered for the endpoint', async () => {
    const {result, stop} = run(() => undefined, {connect: silent});
    stop();
    expect(await result).toMatchObject({failure: {reason: 'stopped'}});
  });

  test('comes within a second while the endpoint is silent, which then is not heard', async () => {
    let answer: (() => void) | undefined;
    const slow: NetworkEdge = {
      ...edge,
      handle: async (...given) => {
        await new Promise<void>((resolve) => (answer = resolve));
        return edge.handle(...given);
      },
    };
    const onRequests = vi.fn();
    const {result, stop} = run(
      ({type, run: id}, send) => {
        if (type === 'started') {
          send({...request, run: id});
        }
      },
      {connect: async () => ({edge: slow}), onRequests},
    );
    await vi.waitFor(() => expect(answer).toBeDefined());
    const begun = performance.now();
    stop();
    expect(await result).toMatchObject({
      failure: {reason: 'stopped'},
      requests: [{outcome: {state: 'failed'}}],
    });
    expect(performance.now() - begun).toBeLessThan(1_000);
    const told = onRequests.mock.calls.length;
    answer?.();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(onRequests).toHaveBeenCalledTimes(told);
  });

  test('comes within a second during the last look', async () => {
    const recorder = {
      before: async () => undefined,
      after: () => undefined,
      finish: vi.fn(silent),
    };
    const {result, stop} = run(
      ({type, run: id}, send) => {
        if (type === 'started') {
          send({type: 'done', run: id});
        }
      },
      {connect: async () => ({edge, recorder})},
    );
    await vi.waitFor(() => expect(recorder.finish).toHaveBeenCalled());
    const begun = performance.now();
    stop();
    expect(await result).toMatchObject({ok: true, looked: false});
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('a run that does not end', () => {
  test('is stopped', async () => {
    let started = false;
    const {result, stop, terminated} = run(() => {
      started = true;
    });
    await vi.waitFor(() => expect(started).toBe(true));
    stop();
    expect(await result).toMatchObject({failure: {reason: 'stopped'}});
    expect(terminated).toHaveBeenCalledOnce();
  });

  test('is over when its worker fails', async () => {
    let started = false;
    const {result, crash} = run(() => {
      started = true;
    });
    await vi.waitFor(() => expect(started).toBe(true));
    crash('no worker');
    expect(await result).toMatchObject({
      failure: {reason: 'crashed', message: 'no worker'},
    });
  });

  test('is ended when it falls silent', async () => {
    const {result} = run(
      ({type, run: id}, send) => {
        if (type === 'started') {
          send({type: 'ready', run: id});
        }
      },
      {limits: {stall: 40}},
    );
    expect(await result).toMatchObject({
      failure: {reason: 'stalled', limit: 40},
    });
  });

  test('is ended when it takes too long, though it gives signs of life', async () => {
    const {result} = run(
      ({type, run: id}, send) => {
        if (type === 'started') {
          const timer = setInterval(() => send({type: 'alive', run: id}), 10);
          cleanups.push(() => clearInterval(timer));
        }
      },
      {limits: {stall: 60, total: 150}},
    );
    expect(await result).toMatchObject({
      failure: {reason: 'timeout', limit: 150},
    });
  });

  test('is ended when it floods the page', async () => {
    const {result} = run(({type, run: id}, send) => {
      if (type === 'started') {
        for (let count = 0; count < 6_000; count += 1) {
          send({type: 'console', run: id, entry});
        }
      }
    });
    const value = await result;
    expect(value).toMatchObject({failure: {reason: 'crashed'}});
    expect(value.output.length).toBeLessThanOrEqual(5_000);
  });
});

test('messages of another run, or of no known kind, are dropped', async () => {
  const {result} = run(({type, run: id}, send) => {
    if (type === 'started') {
      send({type: 'done', run: 'run-0'});
      send({type: 'nonsense', run: id});
      send({type: 'console', run: 'run-0', entry});
      send({type: 'done', run: id});
    }
  });
  expect(await result).toMatchObject({ok: true, output: []});
});
