import {bytesOfText, joinBytes} from './bytes.ts';
import type {DataPiece} from './options.ts';

/** Reads a file of the shell, or its input when the name is `-`; nothing when there is none. */
export type ReadFile = (name: string) => Promise<Uint8Array | undefined>;

const AMPERSAND = bytesOfText('&');
const LINE_ENDS = new Set([0, 10, 13]);

/** The body that the pieces make together: joined by `&`, those of `--json` by nothing. */
export async function joinData(
  pieces: readonly DataPiece[],
  read: ReadFile,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for (const piece of pieces) {
    if (parts.length > 0 && piece.kind !== 'json') {
      parts.push(AMPERSAND);
    }
    parts.push(await bytesOf(piece, read));
  }
  return joinBytes(parts);
}

async function bytesOf(
  {kind, text}: DataPiece,
  read: ReadFile,
): Promise<Uint8Array> {
  if (kind === 'urlencode') {
    return bytesOfText(await encodePiece(text, read));
  }
  if (kind === 'raw' || !text.startsWith('@')) {
    return bytesOfText(text);
  }
  const bytes = (await read(text.slice(1))) ?? new Uint8Array();
  // As a form's field, a file has no lines.
  return kind === 'data' ? bytes.filter((byte) => !LINE_ENDS.has(byte)) : bytes;
}

/** `content`, `=content`, `name=content`, `@file` or `name@file`: what is content is encoded. */
async function encodePiece(text: string, read: ReadFile): Promise<string> {
  const at = text.search(/[=@]/);
  if (at < 0) {
    return percentEncode(bytesOfText(text));
  }
  const [name, rest] = [text.slice(0, at), text.slice(at + 1)];
  const content =
    text[at] === '='
      ? bytesOfText(rest)
      : ((await read(rest)) ?? new Uint8Array());
  return (name === '' ? '' : `${name}=`) + percentEncode(content);
}

const SPACE = 32;
const PLAIN = /[A-Za-z0-9\-._~]/;

function percentEncode(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => {
    if (byte === SPACE) {
      return '+';
    }
    const character = String.fromCharCode(byte);
    return PLAIN.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
