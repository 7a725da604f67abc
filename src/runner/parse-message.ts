import {boundEntry, boundError} from './bound-preview.ts';
import {boundPage} from './bound-page.ts';
import type {Allowance} from './bounds.ts';
import {ENTRY_ALLOWANCE} from './bounds.ts';
import type {FromWorker} from './protocol.ts';

const MAX_HEADERS = 100;
const MAX_HEADER_CHARACTERS = 32_000;
const MAX_URL = 8_000;
/** Exit codes are of one byte. */
const MAX_EXIT = 255;
const METHOD = /^[A-Za-z]{1,20}$/;

type Fields = Record<string, unknown>;

/** What all entries of a run may still come to; an entry takes from it. */
export type EntryGate = (entry: unknown) => ReturnType<typeof boundEntry>;

/** Makes the gate of a run's entries: each is bounded, and so are all together. */
export function createEntryGate(allowance: Readonly<Allowance>): EntryGate {
  const left = {...allowance};
  return (entry) => {
    if (left.nodes <= 0 || left.characters <= 0) {
      return undefined;
    }
    const own = {
      nodes: Math.min(ENTRY_ALLOWANCE.nodes, left.nodes),
      characters: Math.min(ENTRY_ALLOWANCE.characters, left.characters),
    };
    const before = {...own};
    const bounded = boundEntry(entry, own);
    left.nodes -= 1 + before.nodes - own.nodes;
    left.characters -= before.characters - own.characters;
    return bounded;
  };
}

/**
 * A message of the run's worker, rebuilt from its known fields, or nothing. The
 * reader's code shares the worker with our own and may send what it likes: what has
 * not the right shape, is of another run or is too large is dropped.
 */
export function parseMessage(
  data: unknown,
  run: string,
  entryGate: EntryGate,
): FromWorker | undefined {
  if (typeof data !== 'object' || data === null) {
    return undefined;
  }
  const message = data as Fields;
  if (message['run'] !== run) {
    return undefined;
  }
  const {id, count} = message;
  switch (message['type']) {
    case 'ready':
    case 'alive':
    case 'running':
      return {type: message['type'], run};
    case 'console': {
      const entry = entryGate(message['entry']);
      return entry && {type: 'console', run, entry};
    }
    case 'omitted':
      return isCount(count) ? {type: 'omitted', run, count} : undefined;
    case 'page':
      return {type: 'page', run, parts: boundPage(message['parts'])};
    case 'abort':
      return isCount(id) ? {type: 'abort', run, id} : undefined;
    case 'request':
      return parseRequest(message, run);
    case 'done':
      return parseDone(message, run);
    default:
      return undefined;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseDone(message: Fields, run: string): FromWorker {
  const {error, unread, exit} = message;
  return {
    type: 'done',
    run,
    ...(error !== undefined && {error: boundError(error)}),
    ...(unread === true && {unread}),
    ...(isCount(exit) && {exit: Math.min(exit, MAX_EXIT)}),
  };
}

function parseRequest(
  {id, url, method, headers, body}: Fields,
  run: string,
): FromWorker | undefined {
  const pairs = readHeaders(headers);
  return isCount(id) &&
    typeof url === 'string' &&
    url.length <= MAX_URL &&
    URL.canParse(url) &&
    typeof method === 'string' &&
    METHOD.test(method) &&
    pairs &&
    (body === null || body instanceof ArrayBuffer)
    ? {type: 'request', run, id, url, method, headers: pairs, body}
    : undefined;
}

function readHeaders(value: unknown): [string, string][] | undefined {
  if (!Array.isArray(value) || value.length > MAX_HEADERS) {
    return undefined;
  }
  let characters = 0;
  const pairs: [string, string][] = [];
  for (const pair of value as unknown[]) {
    const [name, text] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof name !== 'string' || typeof text !== 'string') {
      return undefined;
    }
    characters += name.length + text.length;
    pairs.push([name, text]);
  }
  return characters <= MAX_HEADER_CHARACTERS ? pairs : undefined;
}

/** Why a request that the worker would send is too large for the gate; undefined when it isn't. */
export function requestProblem({
  url,
  headers,
}: {
  url: string;
  headers: readonly (readonly [string, string])[];
}): string | undefined {
  if (url.length > MAX_URL) {
    return `Not sent: the URL has ${url.length} characters; this page sends at most ${MAX_URL}.`;
  }
  const characters = headers.reduce(
    (sum, [name, text]) => sum + name.length + text.length,
    0,
  );
  return headers.length > MAX_HEADERS || characters > MAX_HEADER_CHARACTERS
    ? `Not sent: this page sends at most ${MAX_HEADERS} headers with ${MAX_HEADER_CHARACTERS} characters.`
    : undefined;
}
