/** Ways out of a worker, besides `fetch`. */
const WAYS_OUT = [
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'importScripts',
];

/**
 * Replaces the other ways out by ones that say why they are shut. They are
 * shut by the frame's policy either way; this is for the message's sake.
 */
export function blockOtherWaysOut(scope: object): void {
  for (const name of WAYS_OUT) {
    if (name in scope) {
      Object.defineProperty(scope, name, {
        configurable: true,
        value: function unavailable() {
          throw new Error(
            `${name} is not available here. An example in this page reaches the API with fetch.`,
          );
        },
      });
    }
  }
}
