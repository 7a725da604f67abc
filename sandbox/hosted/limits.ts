import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';
import {tooManyCalls, tooManyWorkspaces} from './refusals.ts';
import type {ApiError} from '../core/errors.ts';

/** How often a process lets somebody do something. */
export interface Rates {
  readonly callsPerSecond: number;
  readonly workspacesPerHour: number;
}

/** Counts what is done, and refuses what is too much of it. */
export interface RateLimits {
  /** @throws ApiError when a workspace is called too often */
  countCall(workspace: string): Promise<void>;
  /** @throws ApiError when an address makes too many workspaces */
  countWorkspace(address: string): Promise<void>;
}

/** Limits that a process keeps by itself: with several, each lets as much pass. */
export function createRateLimits({
  callsPerSecond,
  workspacesPerHour,
}: Rates): RateLimits {
  const calls = new RateLimiterMemory({points: callsPerSecond, duration: 1});
  const workspaces = new RateLimiterMemory({
    points: workspacesPerHour,
    duration: 3600,
  });
  return {
    countCall: (workspace) =>
      count(calls, workspace, (wait) => tooManyCalls(callsPerSecond, wait)),
    countWorkspace: (address) =>
      count(workspaces, networkOf(address), (wait) =>
        tooManyWorkspaces(workspacesPerHour, wait),
      ),
  };
}

async function count(
  limiter: RateLimiterMemory,
  key: string,
  refuse: (milliseconds: number) => ApiError,
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (reason) {
    if (reason instanceof RateLimiterRes) throw refuse(reason.msBeforeNext);
    throw reason;
  }
}

/** An IPv4 address, or the /64 network of an IPv6 one: a household has a whole network of those. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*/, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail = ''] = bare.split('::', 2);
  const groups = head === '' ? [] : head.split(':');
  const after = tail === '' ? [] : tail.split(':');
  const missing = bare.includes('::') ? 8 - groups.length - after.length : 0;
  const all = [...groups, ...Array<string>(Math.max(0, missing)).fill('0')];
  return [...all, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/**
 * Who called: the other end of the connection, or, behind proxies that can be
 * trusted, the address that the first of them noted.
 */
export function callerAddress(
  address: string | undefined,
  forwardedFor: string | null,
  proxies: number,
): string {
  const noted = (forwardedFor ?? '').split(',').map((item) => item.trim());
  const told = proxies > 0 ? noted.at(-proxies) : undefined;
  return told || address || 'unknown';
}
