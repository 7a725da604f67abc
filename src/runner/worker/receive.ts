// Taken before a reader's code can put something of its own in their place: what
// reads a message there would be handed the event, and with it the port.
const {apply} = Reflect;
const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')
  ?.get as () => unknown;

/** Hears what comes through a port, in a way that no later change of the realm can see. */
export function receive<T>(
  port: MessagePort,
  listener: (message: T) => void,
): void {
  port.onmessage = (event) => listener(apply(readData, event, []) as T);
}
