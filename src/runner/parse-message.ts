import type {FromWorker} from './protocol.ts';

type Shape = Record<string, (value: unknown) => boolean>;

const isNumber = (value: unknown) => Number.isSafeInteger(value);
const isString = (value: unknown) => typeof value === 'string';
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null;
const isPair = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every(isString);

const SHAPES: Record<FromWorker['type'], Shape> = {
  ready: {},
  alive: {},
  console: {
    entry: (value) =>
      isObject(value) &&
      isNumber((value as {depth?: unknown}).depth) &&
      isString((value as {level?: unknown}).level) &&
      Array.isArray((value as {values?: unknown}).values),
  },
  omitted: {count: isNumber},
  request: {
    id: isNumber,
    url: isString,
    method: isString,
    headers: (value) => Array.isArray(value) && value.every(isPair),
    body: (value) => value === null || value instanceof ArrayBuffer,
  },
  abort: {id: isNumber},
  done: {
    error: (value) =>
      value === undefined ||
      (isObject(value) &&
        isString((value as {name?: unknown}).name) &&
        isString((value as {message?: unknown}).message)),
  },
};

/**
 * A message of the run's worker, or nothing. The reader's code shares the
 * worker with our own and can send what it likes: what has not the right shape,
 * or is of another run, is dropped.
 */
export function parseMessage(
  data: unknown,
  run: string,
): FromWorker | undefined {
  if (!isObject(data)) {
    return undefined;
  }
  const message = data as Record<string, unknown>;
  const type = message['type'];
  if (
    message['run'] !== run ||
    !isString(type) ||
    !Object.hasOwn(SHAPES, type as string)
  ) {
    return undefined;
  }
  const shape = SHAPES[type as FromWorker['type']];
  return Object.entries(shape).every(([key, fits]) => fits(message[key]))
    ? (data as FromWorker)
    : undefined;
}
