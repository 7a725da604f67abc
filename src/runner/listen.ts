import type {EntryGate} from './parse-message.ts';
import {parseMessage} from './parse-message.ts';
import type {FromWorker} from './protocol.ts';

/** More messages than the worker's own limits allow in a run: the code sends them itself. */
const MAX_MESSAGES = 5_000;
/** Bytes of requests' bodies that one run may hand over. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Whom to tell what a port brings. */
export interface Listener {
  onMessage(message: FromWorker): void;
  /** The code sends more than a run may. */
  onFlood(): void;
}

/**
 * Hears what comes from a run's worker, checked, as long as it is not too much.
 * Returns the way to stop: nothing is heard after it.
 */
export function listen(
  port: MessagePort,
  run: string,
  entryGate: EntryGate,
  {onMessage, onFlood}: Listener,
): () => void {
  let messages = 0;
  let bytes = 0;
  const stop = () => {
    port.onmessage = null;
    port.close();
  };
  port.onmessage = (event) => {
    const message = parseMessage(event.data, run, entryGate);
    messages += 1;
    bytes += message?.type === 'request' ? (message.body?.byteLength ?? 0) : 0;
    if (messages > MAX_MESSAGES || bytes > MAX_BYTES) {
      stop();
      onFlood();
    } else if (message) {
      onMessage(message);
    }
  };
  return stop;
}
