import {ApiError} from '../core/errors.ts';
import {DatabaseRefuses, DatabaseUnavailable} from './database.ts';
import type {Excess} from './entries.ts';

/** Where a workspace is made. */
export const WORKSPACES_PATH = '/_sandbox/workspaces';

/** Seconds until a database that went away is asked for again. */
const DATABASE_SECONDS = 2;
/** Seconds until somebody may have put a database in order. */
const MENDING_SECONDS = 60;
/** Seconds until it makes sense to send again what a full workspace refused: room has to be made first. */
const ROOM_SECONDS = 60;

/** For a key of a workspace that never was, or is no more. */
export function unknownKey(): ApiError {
  return new ApiError(
    'unknownKey',
    `No workspace has this key; it may have expired. POST ${WORKSPACES_PATH} makes a new one.`,
  );
}

/** For a change that would make a workspace larger than it may be. */
export function overBound({what, most}: Excess): ApiError {
  return new ApiError(
    'overBounds',
    `A workspace holds at most ${most.toLocaleString('en')} ${what}. Nothing was changed. Delete some, or put the sample data back.`,
    {retryAfter: ROOM_SECONDS},
  );
}

/** For calls that come faster than they may. */
export function tooManyCalls(limit: number, milliseconds: number): ApiError {
  return new ApiError(
    'throttled',
    `A workspace takes at most ${limit} calls a second. Send this one again later.`,
    {retryAfter: Math.max(1, Math.ceil(milliseconds / 1000))},
  );
}

/** For an address that makes more workspaces than it may. */
export function tooManyWorkspaces(
  limit: number,
  milliseconds: number,
): ApiError {
  return new ApiError(
    'throttled',
    `An address makes at most ${limit} workspaces an hour. Use one that you have, or come back later.`,
    {retryAfter: Math.max(1, Math.ceil(milliseconds / 1000))},
  );
}

/**
 * A database that is away or refuses, as callers are told it; any other error as it is.
 *
 * @param inDoubt Whether something may have been stored before it went away.
 */
export function tellAway(error: unknown, inDoubt = false): unknown {
  if (error instanceof DatabaseUnavailable) return outOfReach(inDoubt);
  if (error instanceof DatabaseRefuses) {
    return new ApiError(
      'unavailable',
      'The sandbox’s database refuses its calls: tables or rights are not as they were. Nothing was changed. Whoever hosts the sandbox has to put that right.',
      {retryAfter: MENDING_SECONDS},
    );
  }
  return error;
}

/** For a call that the database was not there for. */
function outOfReach(inDoubt: boolean): ApiError {
  return new ApiError(
    'unavailable',
    inDoubt
      ? 'The sandbox lost its database in the middle of this call: it may or may not have been stored. Read before you send it again.'
      : 'The sandbox’s database is away for now. Nothing was changed. Send the call again.',
    {retryAfter: DATABASE_SECONDS},
  );
}
