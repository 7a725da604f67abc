import {ApiError} from '../errors.ts';
import {LIMITS} from '../limits.ts';
import {quote} from '../../sandbox/core/quote.ts';
import type {StatusCode} from '../status-codes.ts';

const ID = /^[\w-][\w.-]*$/;

/** Refuses an id that could not stand in a path. */
export function checkId(id: string, field: string, code: StatusCode = 24155) {
  if (id === '') {
    throw new ApiError(code, `${field} is empty. Send an id.`);
  }
  if (id.length > LIMITS.idLength) {
    throw new ApiError(
      code,
      `${field} has ${id.length} characters. An id has at most ${LIMITS.idLength}.`,
    );
  }
  if (!ID.test(id)) {
    const hint = id.includes(',') ? ' For several ids, repeat the field.' : '';
    throw new ApiError(
      code,
      `${field} is ${quote(id)}. An id has letters, digits, "-", "_" and ".", and does not begin with ".".${hint}`,
    );
  }
}

const CONCEPT_ID = /^(?!\s)[^\p{Cc}]+(?<!\s)$/u;

/** Refuses an id that no concept can have: these may hold any printable text. */
export function checkConceptId(id: string, field: string) {
  if (id.length > LIMITS.idLength || !CONCEPT_ID.test(id)) {
    throw new ApiError(
      24155,
      `${field} must be 1 to ${LIMITS.idLength} characters, without control characters and without spaces at either end.`,
    );
  }
}
