import {ApiError} from '../errors.ts';
import {isObject} from '../json.ts';
import type {JsonObject} from '../json.ts';

/** The JSON object in a request's body of so many bytes at most; no body counts as an empty object. */
export async function readBody(
  request: Request,
  limit: number,
): Promise<JsonObject> {
  const text = decode(await readBytes(request, limit));
  if (text.trim() === '') {
    return {};
  }
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (error) {
    throw new ApiError(
      'unreadable',
      `The body is not JSON: ${(error as Error).message}. Send one JSON object.`,
      // Not our breakage, so not a `cause`.
    );
  }
  if (!isObject(body)) {
    throw new ApiError(
      'unreadable',
      `The body is ${Array.isArray(body) ? 'a list' : String(body).slice(0, 20)}. Send one JSON object.`,
    );
  }
  return body;
}

const UTF8 = new TextDecoder('utf-8', {fatal: true});

function decode(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw new ApiError(
      'unreadable',
      'The body is not UTF-8. Send JSON in UTF-8.',
    );
  }
}

/** How much of a body that is too large is read on, so that its sender gets to hear of it. */
const PATIENCE = 8;

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const declared = Number(request.headers.get('Content-Length') ?? NaN);
  if (declared <= limit) {
    // No more than that can come, and servers read it much faster in one go.
    return new Uint8Array(await request.arrayBuffer());
  }
  if (!request.body) {
    // No body, or Firefox, which gives a request's body only in one go.
    const bytes = new Uint8Array(await request.arrayBuffer());
    checkSize(bytes.length, limit);
    return bytes;
  }
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) {
      break;
    }
    size += value.length;
    if (size <= limit) {
      chunks.push(value);
    } else if (size > limit * PATIENCE) {
      await reader.cancel();
      break;
    }
  }
  checkSize(size, limit);
  return concat(chunks, size);
}

function checkSize(bytes: number, limit: number): void {
  if (bytes > limit) {
    throw new ApiError(
      'tooLarge',
      `The body is larger than ${limit} bytes. Send fewer or smaller items in a call.`,
    );
  }
}

function concat(chunks: Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first && chunks.length === 1) {
    return first;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
