import {createServer} from 'node:net';
import type {AddressInfo, Server, Socket} from 'node:net';
import {explainListening} from './listening.ts';

/** How long a stop waits for calls under way. */
const GRACE_MILLISECONDS = 2000;

/** How long a connection may stay silent before its first byte. */
const SILENCE_MILLISECONDS = 60_000;

/** The first byte of a TLS connection: a record of the type handshake (RFC 8446, 5.1). */
const TLS_HANDSHAKE = 22;

/** Who takes a connection, by what its first byte says; it still has all of its bytes. */
export interface Takers {
  readonly plain: (socket: Socket) => void;
  readonly tls: (socket: Socket) => void;
}

/** A port whose connections are given to takers. */
export interface Connections {
  /** The port it really has. */
  readonly port: number;
  /** Takes no more connections, lets those that were taken end for a moment, then cuts them. */
  close(): Promise<void>;
}

/**
 * Listens, and tells connections that speak TLS from those that don't, so that one
 * port can serve both, or say to whom speaks TLS that it doesn't.
 *
 * @param option The command-line option that chooses the port, for the error.
 * @throws UsageError when the port can't be listened on.
 */
export async function acceptConnections(
  {host, port, option}: {host: string; port: number; option: string},
  takers: Takers,
): Promise<Connections> {
  const silent = new Set<Socket>();
  const open = new Set<Socket>();
  // As node:http has it: a client may end its half and still wait for the answer.
  const ways = {allowHalfOpen: true, noDelay: true};
  const server = createServer(ways, (socket) => {
    silent.add(socket);
    open.add(socket);
    socket.once('close', () => {
      silent.delete(socket);
      open.delete(socket);
    });
    whenItSpeaks(socket, (firstByte) => {
      silent.delete(socket);
      const speaksTls = firstByte === TLS_HANDSHAKE;
      // TLS has no half that stays open.
      if (speaksTls) socket.allowHalfOpen = false;
      (speaksTls ? takers.tls : takers.plain)(socket);
    });
  });
  await listen(server, {host, port, option});
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of silent) socket.destroy();
      const timer = setTimeout(() => {
        for (const socket of open) socket.destroy();
      }, GRACE_MILLISECONDS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** Looks at the first byte without taking it from whoever reads on. */
function whenItSpeaks(
  socket: Socket,
  then: (firstByte: number | undefined) => void,
): void {
  const giveUp = () => socket.destroy();
  socket.setTimeout(SILENCE_MILLISECONDS, giveUp);
  socket.once('error', giveUp);
  socket.once('readable', () => {
    const bytes = socket.read() as Buffer | null;
    // Closed without a word.
    if (bytes === null) return giveUp();
    socket.setTimeout(0);
    socket.off('timeout', giveUp);
    socket.off('error', giveUp);
    socket.unshift(bytes);
    then(bytes[0]);
  });
}

function listen(
  server: Server,
  {host, port, option}: {host: string; port: number; option: string},
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(explainListening(option, host, port, error)),
    );
    server.listen(port, host, resolve);
  });
}
