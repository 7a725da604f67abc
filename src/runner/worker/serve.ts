import type {
  ConnectWorker,
  FromWorker,
  PagePart,
  ToWorker,
} from '../protocol.ts';
import {createEntryGate, requestProblem} from '../parse-message.ts';
import {RUN_ALLOWANCE} from '../bounds.ts';
import {captureConsole, limitEntries} from './console.ts';
import type {Engine} from './engine.ts';
import {describeError} from './evaluate.ts';
import {createChannelFetch} from './fetch.ts';
import {createPending, trackTimers} from './pending.ts';
import {blockOtherWaysOut} from './ways-out.ts';
import {receive} from './receive.ts';

const ALIVE_EVERY = 200;

const scope = globalThis as typeof globalThis & {
  importScripts(address: string): void;
};
// Taken before a reader's code can put something of its own in its place.
const {importScripts} = scope;
const {stringify} = JSON;

/** Makes a worker of an engine: it runs one text, with the page at the other end of a port. */
export function serve(engine: Engine): void {
  scope.addEventListener(
    'message',
    (event: MessageEvent<ConnectWorker>) => {
      const [port] = event.ports;
      if (port) {
        connect(engine, port, event.data.run);
      }
    },
    {once: true},
  );
}

function connect(engine: Engine, port: MessagePort, run: string): void {
  const post = port.postMessage.bind(port);
  const send = (message: FromWorker, transfer: Transferable[] = []) =>
    post(message, transfer);
  const pending = createPending();
  const entryGate = createEntryGate(RUN_ALLOWANCE);
  const page = tellOfPage((parts) => send({type: 'page', run, parts}));
  setInterval(() => {
    send({type: 'alive', run});
    page.tell();
  }, ALIVE_EVERY);

  const channelFetch = createChannelFetch(
    {
      request(id, request) {
        const problem = requestProblem(request);
        if (problem !== undefined) {
          throw new TypeError(problem);
        }
        send(
          {type: 'request', run, id, ...request},
          request.body ? [request.body] : [],
        );
      },
      abort: (id) => send({type: 'abort', run, id}),
    },
    pending,
  );

  const print = limitEntries({
    entry(entry) {
      const bounded = entryGate(entry);
      if (bounded) {
        send({type: 'console', run, entry: bounded});
      }
      return bounded !== undefined;
    },
    omitted: (count) => send({type: 'omitted', run, count}),
  });
  Object.assign(console, captureConsole(print));
  trackTimers(scope, pending);
  blockOtherWaysOut(scope);
  scope.fetch = channelFetch.fetch;
  reportUncaught(async (thrown) => {
    // Never ended: the run must not be taken for done meanwhile.
    pending.begin();
    const error = await describeError(thrown);
    page.tell();
    send({type: 'done', run, error});
  });

  const execute = async (code: string, filename: string) => {
    const ending = await engine(code, filename, {
      running: () => send({type: 'running', run}),
      pending,
      print: (entry) => print(() => entry),
      showing: page.showing,
      loadScript: (address) => importScripts.call(scope, address),
    });
    page.tell();
    send({type: 'done', run, ...ending});
  };
  receive<ToWorker>(port, (data) => {
    if (data.type === 'execute') {
      void execute(data.code, data.filename);
    } else {
      channelFetch.settle(data);
    }
  });
  send({type: 'ready', run});
}

/** Looks at a page, and tells what it shows when that is not what it showed. */
function tellOfPage(send: (parts: PagePart[]) => void) {
  let look: (() => PagePart[]) | undefined;
  let told = '[]';
  return {
    showing(next: () => PagePart[]) {
      look = next;
    },
    tell() {
      if (!look) {
        return;
      }
      try {
        const parts = look();
        const text = stringify(parts);
        if (text !== told) {
          told = text;
          send(parts);
        }
      } catch {
        // The code broke what it is looked at with. A throw would be told of as
        // the code's own, which ends in another look, and so on without an end.
      }
    },
  };
}

/** What no `await` of the snippet sees: a throwing timer, a promise left alone. */
function reportUncaught(report: (thrown: unknown) => Promise<void>): void {
  scope.addEventListener('error', (event: ErrorEvent) => {
    event.preventDefault();
    void report(event.error ?? event.message);
  });
  scope.addEventListener(
    'unhandledrejection',
    (event: PromiseRejectionEvent) => {
      event.preventDefault();
      void report(event.reason);
    },
  );
}
