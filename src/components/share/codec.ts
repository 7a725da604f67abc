import {isShare, PREFIX} from './fragment.ts';

/** Longest fragment, in characters: longer addresses are cut by what carries them. */
export const MAX_FRAGMENT = 8 * 1024;
/** Most that a fragment may unpack to, in bytes: a few KB can be made to unpack to gigabytes. */
const MAX_UNPACKED = 256 * 1024;
const FORMAT = 'deflate-raw';

/** What doesn't fit into an address. */
export class TooLargeError extends Error {
  constructor(readonly size: number) {
    super(
      `This is too large for a link: it would have ${size.toLocaleString('en')} characters, and a link here has at most ${MAX_FRAGMENT.toLocaleString('en')}.`,
    );
  }
}

/** A fragment that isn't what was once shared. */
export class DamagedError extends Error {}

/**
 * The fragment that says a value.
 *
 * @example
 * const hash = await encodeShare({kind: 'example', operation: 'update_status'});
 * @throws TooLargeError when it is longer than an address may be.
 */
export async function encodeShare(value: object): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const packed = await readAll(
    new Blob([json]).stream().pipeThrough(new CompressionStream(FORMAT)),
    Infinity,
  );
  const hash = PREFIX + toBase64Url(packed);
  if (hash.length > MAX_FRAGMENT) {
    throw new TooLargeError(hash.length);
  }
  return hash;
}

/**
 * The value that a fragment says. It is anybody's: its shape is still to be checked.
 *
 * @throws DamagedError when it says none.
 */
export async function decodeShare(hash: string): Promise<unknown> {
  if (!isShare(hash) || hash.length > MAX_FRAGMENT) {
    throw new DamagedError('The fragment is no share, or too long for one.');
  }
  try {
    const packed = fromBase64Url(hash.slice(PREFIX.length));
    const json = await readAll(
      new Blob([packed]).stream().pipeThrough(new DecompressionStream(FORMAT)),
      MAX_UNPACKED,
    );
    return JSON.parse(
      new TextDecoder('utf-8', {fatal: true}).decode(json),
    ) as unknown;
  } catch (cause) {
    throw new DamagedError('The fragment can’t be unpacked.', {cause});
  }
}

/** All of a stream, unless it is longer than allowed: then no more of it is read. */
async function readAll(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) {
      break;
    }
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new Error(`More than ${limit} bytes.`);
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join(
    '',
  );
  return btoa(binary)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
