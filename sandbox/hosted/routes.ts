import {respond} from '../core/http/app.ts';
import type {From} from '../core/http/app.ts';
import type {Answer} from '../core/call.ts';
import type {Answering} from '../core/answer.ts';
import {ApiError} from '../core/errors.ts';
import type {ServedApi} from '../node/served-api.ts';
import type {Database} from './database.ts';
import {callerAddress} from './limits.ts';
import type {RateLimits} from './limits.ts';
import type {Metrics} from './metrics.ts';
import {tellAway, WORKSPACES_PATH} from './refusals.ts';
import {PING} from './statements.ts';
import type {Workspaces} from './workspaces.ts';

/** What the paths of a hosted sandbox are answered with. */
export interface RouteParts {
  readonly api: ServedApi;
  readonly answering: Answering;
  readonly database: Database;
  readonly workspaces: Workspaces;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
  /** How many proxies before this process are trusted to note whom they speak for. */
  readonly proxies: number;
}

type Route = (request: Request, from: From) => Promise<Response>;

/** Answers the paths that a hosted sandbox has beside those of the API; undefined for those. */
export function createRoutes(
  parts: RouteParts,
): (request: Request, from: From) => Promise<Response> | undefined {
  const {answering, metrics} = parts;
  const routes: Record<string, {method: string; run: Route}> = {
    [WORKSPACES_PATH]: {
      method: 'POST',
      run: (request, from) =>
        respond(answering, () => makeWorkspace(parts, request, from)),
    },
    '/readyz': {
      method: 'GET',
      run: () => respond(answering, () => tellReadiness(parts)),
    },
    '/metrics': {
      method: 'GET',
      run: async () =>
        new Response(await metrics.print(), {
          headers: {'Content-Type': metrics.contentType},
        }),
    },
  };
  return (request, from) => {
    const route = routes[pathOf(request.url)];
    if (!route) return undefined;
    if (request.method === route.method) return route.run(request, from);
    // The API's own part answers a browser's question whether it may call.
    if (request.method === 'OPTIONS') return undefined;
    return respond(answering, () => refuseMethod(request, route.method), {
      Allow: `${route.method}, OPTIONS`,
    });
  };
}

/** The path of an absolute URL; `new URL` is slow for something that every call goes through. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('?', start);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : end);
}

async function makeWorkspace(
  {api, answering, workspaces, limits, metrics, proxies}: RouteParts,
  request: Request,
  {address}: From,
): Promise<Answer> {
  const forwardedFor = request.headers.get('X-Forwarded-For');
  await limits.countWorkspace(callerAddress(address, forwardedFor, proxies));
  const {id, expiresAt, keys} = await workspaces
    .create()
    .catch((error: unknown) => {
      throw tellAway(error);
    });
  metrics.workspaceMade();
  const {fields, users} = api.definition;
  return {
    ...answering.implementation.envelope.done(),
    workspace: {
      id,
      expires_at: expiresAt.toISOString(),
      ids: Object.fromEntries(
        fields.map(({id: name, inSandbox}) => [snakeCase(name), inSandbox]),
      ),
      keys: users.map(({label}, i) => ({user: label, key: keys[i] ?? ''})),
    },
  };
}

const snakeCase = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

async function tellReadiness({
  answering,
  database,
}: RouteParts): Promise<Answer> {
  await database.query(PING, []).catch((error: unknown) => {
    throw tellAway(error);
  });
  return answering.implementation.envelope.done();
}

async function refuseMethod(
  {method, url}: Request,
  allowed: string,
): Promise<Answer> {
  throw new ApiError(
    'methodNotAllowed',
    `${pathOf(url)} takes no ${method}. It takes ${allowed}.`,
  );
}
