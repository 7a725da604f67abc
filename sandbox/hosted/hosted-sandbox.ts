import {ApiError} from '../core/errors.ts';
import type {ApiImplementation} from '../core/implementation.ts';
import {createSandbox} from '../core/index.ts';
import type {Sandbox} from '../core/index.ts';
import type {ServedApi} from '../node/served-api.ts';
import {createCallers} from './callers.ts';
import {openDatabase} from './database.ts';
import {createRateLimits} from './limits.ts';
import type {Rates} from './limits.ts';
import {createMetrics} from './metrics.ts';
import {unknownKey} from './refusals.ts';
import {createRoutes} from './routes.ts';
import {migrate} from './schema.ts';
import {Workspaces} from './workspaces.ts';

/** How a hosted sandbox is run. */
export interface HostedOptions extends Rates {
  /** `postgres://user:password@host:port/name` */
  readonly database: string;
  /** Connections to it, at most. */
  readonly connections: number;
  /** How long a workspace lives. */
  readonly lifetimeSeconds: number;
  /** Bytes of JSON that a workspace may hold. */
  readonly workspaceBytes: number;
  /** About how many bytes the workspaces in memory may take together. */
  readonly memoryBytes: number;
  /** How many proxies before this process are trusted to note whom they speak for. */
  readonly proxies: number;
  /** How often workspaces whose time is over are deleted. */
  readonly cleaningSeconds: number;
  readonly newId: () => string;
  /** Told when the database goes away, and when it is back. */
  readonly onDatabase?: (news: string) => void;
}

/** The API as it is to those whose key is of no workspace: they are told where keys come from. */
function forStrangers(implementation: ApiImplementation): ApiImplementation {
  return {
    ...implementation,
    authenticate(store, authorization) {
      try {
        return implementation.authenticate(store, authorization);
      } catch (error) {
        const {faults} = implementation.statuses;
        throw error instanceof ApiError && error.code === faults.unknownKey
          ? unknownKey()
          : error;
      }
    },
  };
}

/**
 * Opens a sandbox in which every reader has a workspace of his or her own, kept
 * in a PostgreSQL database that any number of processes share. To adapters it
 * looks like any other sandbox; the key of a call says which workspace is meant.
 *
 * @throws UsageError when the database can't be used
 */
export async function openHostedSandbox(
  api: ServedApi,
  options: HostedOptions,
): Promise<Sandbox> {
  await migrate(options.database);
  const {implementation} = api;
  const {newId} = options;
  const database = openDatabase(
    options.database,
    options.connections,
    options.onDatabase,
  );
  const workspaces = await Workspaces.open(api, {
    ...options,
    database,
    bounds: {
      bytes: options.workspaceBytes,
      items: implementation.workspaceItems ?? {},
    },
  });
  const metrics = createMetrics(() => workspaces.loaded);
  const limits = createRateLimits(options);
  // Answers whoever has no key of a workspace: its own are of no use.
  const stranger = await createSandbox(forStrangers(implementation), {newId});
  const answering = {implementation, newId};
  const routes = createRoutes({
    ...{api, answering, database, workspaces, limits, metrics},
    proxies: options.proxies,
  });
  const cleaning = setInterval(() => {
    workspaces.deleteExpired().then(metrics.workspacesExpired, () => undefined);
  }, options.cleaningSeconds * 1000);
  cleaning.unref();

  const caller = createCallers({api, workspaces, limits, stranger, answering});

  return {
    implementation,
    async fetch(request, from = {}) {
      const started = performance.now();
      const response = await (routes(request, from) ?? caller.fetch(request));
      const seconds = (performance.now() - started) / 1000;
      metrics.called('rest', response.status, seconds);
      return response;
    },
    async call(rpc, request, who) {
      const started = performance.now();
      const result = await caller.call(rpc, request, who);
      const seconds = (performance.now() - started) / 1000;
      metrics.called('grpc', result.httpStatus, seconds);
      return result;
    },
    refuseUnreadable: (details) => stranger.refuseUnreadable(details),
    reset: () =>
      Promise.reject(new Error('Only a workspace of it can be reset.')),
    async close() {
      clearInterval(cleaning);
      await workspaces.settled();
      await database.close();
    },
  };
}
