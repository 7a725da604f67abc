import {ApiError} from './errors.ts';

/** Steps from the request to a place in it. */
export type Path = readonly PropertyKey[];

/** A path as the details of an error spell it: `annotations[0].data`. */
export function spell(path: Path): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number'
        ? `${text}[${step}]`
        : text === ''
          ? String(step)
          : `${text}.${String(step)}`,
    '',
  );
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Refuses, before anything looks at its meaning, what no request may hold:
 * nesting without end, numbers that JSON doesn't have, text that is not Unicode,
 * and the key that would reach for an object's prototype.
 */
export function inspect(value: unknown, depth: number): void {
  walk(value, [], depth);
}

/** `path` grows and shrinks on the way: a request can have a million values. */
function walk(value: unknown, path: PropertyKey[], depth: number): void {
  if (path.length > depth) {
    throw new ApiError(
      'invalid',
      `${spell(path.slice(0, 4))}… nests deeper than ${depth} levels. Flatten it.`,
    );
  }
  if (typeof value === 'string') {
    if (LONE_SURROGATE.test(value)) {
      refuse(path, 'holds half of a surrogate pair. Send well-formed Unicode.');
    }
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) {
      refuse(path, `is ${value}. Send a finite number.`);
    }
  } else if (typeof value === 'object' && value !== null) {
    walkInto(value, path, depth);
  }
}

function walkInto(value: object, path: PropertyKey[], depth: number): void {
  const isList = Array.isArray(value);
  for (const key of Object.keys(value)) {
    path.push(isList ? Number(key) : key);
    if (key === '__proto__' || LONE_SURROGATE.test(key)) {
      refuse(path, 'is not allowed as a key. Choose another name.');
    }
    walk((value as Record<string, unknown>)[key], path, depth);
    path.pop();
  }
}

function refuse(path: Path, what: string): never {
  throw new ApiError('invalid', `${spell(path) || 'The request'} ${what}`);
}
