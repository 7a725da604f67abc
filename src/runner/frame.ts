import frameAddress from '!!./frame/document-loader.mjs!./frame/main.ts';

import type {EngineSource} from './engines/index.ts';
import type {ConnectFrame, FromFrame, ToFrame} from './protocol.ts';

const READY_WITHIN = 8_000;

/** A frame of opaque origin, without a network, that starts and ends an engine's workers. */
export interface Frame {
  /** Starts a run's worker and hands it the port. */
  start(run: string, port: MessagePort): void;
  /** Ends it, whatever it is doing. */
  stop(run: string): void;
  /** Tells when a worker could not be started; returns the way to stop listening. */
  onCrash(listener: (run: string, message: string) => void): () => void;
}

/** The frame for all engines: each run says which of them it is for. */
export type AnyEnginesFrame = (engine: EngineSource) => Frame;

/** Puts the frame into the page; resolves when it answers. */
export async function openFrame(): Promise<AnyEnginesFrame> {
  const element = document.createElement('iframe');
  // No `allow-same-origin`: the frame's origin is one of its own, equal to nothing.
  element.setAttribute('sandbox', 'allow-scripts');
  element.setAttribute('aria-hidden', 'true');
  element.title = 'Runs the examples of this page';
  element.hidden = true;
  element.tabIndex = -1;
  element.src = frameAddress;
  const loaded = new Promise((resolve) => {
    element.addEventListener('load', resolve, {once: true});
  });
  document.body.append(element);
  try {
    await withinTime(loaded);
    return await connect(element);
  } catch (cause) {
    element.remove();
    throw new Error('The frame that runs examples did not start.', {cause});
  }
}

async function connect(element: HTMLIFrameElement): Promise<AnyEnginesFrame> {
  const {port1: port, port2} = new MessageChannel();
  const listeners = new Set<(run: string, message: string) => void>();
  const ready = new Promise<void>((resolve) => {
    port.onmessage = ({data}: MessageEvent<FromFrame>) => {
      if (data.type === 'ready') {
        resolve();
      } else {
        listeners.forEach((listener) => listener(data.run, data.message));
      }
    };
  });
  const message: ConnectFrame = {type: 'connect'};
  // An opaque origin has no name to address; the window itself is the address.
  element.contentWindow?.postMessage(message, '*', [port2]);
  await withinTime(ready);
  const send = (data: ToFrame, transfer: Transferable[] = []) =>
    port.postMessage(data, transfer);
  const handedOver = new Set<string>();
  const start = (
    engine: EngineSource,
    run: string,
    workerPort: MessagePort,
  ) => {
    if (!handedOver.has(engine.id)) {
      handedOver.add(engine.id);
      send({type: 'engine', ...engine});
    }
    send({type: 'start', run, engine: engine.id}, [workerPort]);
  };
  return (engine) => ({
    start: (run, workerPort) => start(engine, run, workerPort),
    stop: (run) => send({type: 'stop', run}),
    onCrash(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
}

function withinTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No answer within ${READY_WITHIN} ms.`)),
      READY_WITHIN,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
