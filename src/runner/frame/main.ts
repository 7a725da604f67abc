import type {
  ConnectFrame,
  ConnectWorker,
  FromFrame,
  ToFrame,
} from '../protocol.ts';

/*
 * All that runs in the frame: it starts one worker a run, hands it the page's
 * port and ends it when told. A reader's code never runs here.
 */

function connect(port: MessagePort): void {
  const send = (message: FromFrame) => port.postMessage(message);
  const engines = new Map<string, string>();
  let current: {run: string; worker: Worker} | undefined;

  const stop = () => {
    current?.worker.terminate();
    current = undefined;
  };
  const start = (engine: string, run: string, workerPort: MessagePort) => {
    const worker = new Worker(engines.get(engine) ?? '');
    worker.onerror = (event) =>
      send({type: 'crashed', run, message: event.message});
    worker.postMessage({type: 'connect', run} satisfies ConnectWorker, [
      workerPort,
    ]);
    current = {run, worker};
  };

  port.onmessage = ({data, ports}: MessageEvent<ToFrame>) => {
    switch (data.type) {
      case 'engine':
        engines.set(data.id, scriptAddress(data.source));
        break;
      case 'stop':
        if (current?.run === data.run) {
          stop();
        }
        break;
      case 'start':
        stop();
        if (ports[0]) {
          start(data.engine, data.run, ports[0]);
        }
    }
  };
  send({type: 'ready'});
}

function scriptAddress(source: string): string {
  return URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
}

/**
 * Puts this document once more into a frame of opaque origin, and hands the page
 * through. Browsers don't let a service worker answer for a frame that the page
 * has shut off, so without a network the page opens this document as it is, and
 * the document shuts itself off. Its policy goes with it.
 */
function shutOff(): Promise<Window> {
  const inner = document.createElement('iframe');
  inner.setAttribute('sandbox', 'allow-scripts');
  inner.srcdoc = `<!doctype html>${document.documentElement.outerHTML}`;
  return new Promise((resolve) => {
    inner.onload = () => {
      if (inner.contentWindow) resolve(inner.contentWindow);
    };
    document.documentElement.append(inner);
  });
}

/** Code runs in an opaque origin or not at all. */
const inner = self.origin === 'null' ? undefined : shutOff();

addEventListener('message', (event: MessageEvent<ConnectFrame>) => {
  const [port] = event.ports;
  if (event.source !== parent || event.data.type !== 'connect' || !port) {
    return;
  }
  if (inner === undefined) {
    connect(port);
  } else {
    void inner.then((target) => target.postMessage(event.data, '*', [port]));
  }
});
