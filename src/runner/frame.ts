import frameAddress from '!!./frame/document-loader.mjs!./frame/main.ts';

import type {EngineSource} from './engines/index.ts';
import type {ConnectFrame, FromFrame, ToFrame} from './protocol.ts';

const READY_WITHIN = 8_000;
/** How long the frame has before the service worker is asked for it too. */
const SECOND_AFTER = 300;

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

/** How the document of the frame is kept from the site's own origin: by the page, or by itself. */
type ShutOffBy = 'page' | 'itself';

/**
 * Puts the frame into the page; resolves when it answers. Where its document
 * does not come, since the network or its version is gone, the service worker
 * may have it, though browsers don't ask that for a frame that the page shuts
 * off. So such a document is opened a second time, and shuts itself off.
 */
export async function openFrame(): Promise<AnyEnginesFrame> {
  const elements: HTMLIFrameElement[] = [];
  let isOpen = false;
  const open = async (by: ShutOffBy) => {
    const element = frameElement(by);
    elements.push(element);
    const frame = await load(element);
    if (isOpen) {
      // The other one answered in the same moment, and may be running code already.
      element.remove();
      throw new Error('The other one answered.');
    }
    isOpen = true;
    elements
      .filter((each) => each !== element)
      .forEach((each) => each.remove());
    return frame;
  };
  const ways = [open('page')];
  if (navigator.serviceWorker?.controller) {
    ways.push(
      sleep(SECOND_AFTER).then(() => {
        if (isOpen) throw new Error('The first one answered.');
        return open('itself');
      }),
    );
  }
  try {
    return await Promise.any(ways);
  } catch (cause) {
    elements.forEach((element) => element.remove());
    throw new Error('The frame that runs examples did not start.', {cause});
  }
}

function frameElement(shutOff: ShutOffBy): HTMLIFrameElement {
  const element = document.createElement('iframe');
  if (shutOff === 'page') {
    // No `allow-same-origin`: the frame's origin is one of its own, equal to nothing.
    element.setAttribute('sandbox', 'allow-scripts');
  }
  element.setAttribute('aria-hidden', 'true');
  element.title = 'Runs the examples of this page';
  element.hidden = true;
  element.tabIndex = -1;
  element.src = frameAddress;
  return element;
}

async function load(element: HTMLIFrameElement): Promise<AnyEnginesFrame> {
  const loaded = new Promise((resolve) => {
    element.addEventListener('load', resolve, {once: true});
  });
  document.body.append(element);
  await withinTime(loaded);
  return connect(element);
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

const sleep = (time: number) =>
  new Promise((resolve) => setTimeout(resolve, time));

function withinTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No answer within ${READY_WITHIN} ms.`)),
      READY_WITHIN,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
