import {Hono} from 'hono/tiny';
import type {Context} from 'hono';
import {authenticate} from '../../../api/access.ts';
import {answer} from '../answer.ts';
import type {Execute} from '../answer.ts';
import {ApiError, statusOf} from '../errors.ts';
import type {Ledger} from '../ledger.ts';
import type {Answer, Call} from '../call.ts';
import {calls} from '../../../api/calls/index.ts';
import {quote} from '../quote.ts';
import {allowCrossOrigin, CROSS_ORIGIN} from './cors.ts';
import {readRequest} from './request.ts';

type RestContext = Context<{Bindings: {loopback?: boolean}}>;

interface Parts {
  ledger: Ledger;
  execute: Execute;
  newId: () => string;
}

/** The REST form of the API, and the sandbox's own two paths. */
export function createRestApp({ledger, execute, newId}: Parts) {
  const app = new Hono<{Bindings: {loopback?: boolean}}>();
  const methods = new Map<string, string[]>();

  const route = (
    method: string,
    path: string,
    run: (context: RestContext) => Promise<Answer>,
  ) => {
    methods.set(path, [...(methods.get(path) ?? []), method]);
    app.on(method, path, (context) => respond(newId, () => run(context)));
  };

  app.options('*', allowCrossOrigin);
  for (const call of calls) {
    for (const path of routesOf(call)) {
      route(call.method, path, (context) =>
        carryOut(call, context, ledger, execute),
      );
    }
  }
  route('GET', '/healthz', async () => ({status: {...statusOf(10000)}}));
  route('DELETE', '/_sandbox/state', async (context) => {
    checkMayReset(context, ledger);
    await ledger.reset();
    return {status: {...statusOf(10000)}};
  });

  const refusals = refuse(methods, newId);
  app.notFound(({req, env}) => refusals.fetch(req.raw, env));
  return app;
}

/**
 * Answers what has no route. (An app of its own: a second handler for each path
 * would make every call go through Hono's chain of handlers.)
 */
function refuse(methods: ReadonlyMap<string, string[]>, newId: () => string) {
  const app = new Hono<{Bindings: {loopback?: boolean}}>();
  for (const [path, allowed] of methods) {
    app.all(path, (context) => refuseMethod(context, allowed, newId));
  }
  app.notFound(({req}) =>
    respond(newId, async () => {
      throw new ApiError(
        11101,
        `There is no path ${quote(req.path)}. Paths look like /v2/users/{user_id}/apps/{app_id}/annotations.`,
      );
    }),
  );
  return app;
}

/** The routes of a call, in Hono's notation. */
function routesOf({paths, otherPaths = []}: Call): string[] {
  return [paths, ...otherPaths]
    .flatMap(({long, short}) => [long, short])
    .map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
}

async function carryOut(
  call: Call,
  context: RestContext,
  {state}: Ledger,
  execute: Execute,
): Promise<Answer> {
  const authorization = context.req.header('Authorization');
  // Before the body is read: who has no key shouldn't make anybody read 5 MB.
  const userId = authenticate(state, authorization);
  const request = await readRequest(call, context.req, userId);
  return execute(call, request, {authorization, transport: 'rest'});
}

async function respond(
  newId: () => string,
  run: () => Promise<Answer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const {httpStatus, body, cause} = await answer(newId, run);
  if (cause !== undefined) {
    // Ours to mend; the caller is told no more than that.
    console.error(cause);
  }
  const {req_id} = body.status as {req_id: string};
  // Servers send a plain object of headers much faster than Hono's `context.json`.
  return new Response(JSON.stringify(body), {
    status: httpStatus,
    headers: {
      'Content-Type': 'application/json',
      'X-Request-Id': req_id,
      'Cache-Control': 'no-store',
      ...CROSS_ORIGIN,
      ...headers,
    },
  });
}

function refuseMethod(
  {req}: RestContext,
  allowed: string[],
  newId: () => string,
): Response | Promise<Response> {
  const list = [
    ...allowed,
    ...(allowed.includes('GET') ? ['HEAD'] : []),
    'OPTIONS',
  ].join(', ');
  if (req.method === 'OPTIONS') {
    const headers = {Allow: list, ...CROSS_ORIGIN};
    return new Response(null, {status: 204, headers});
  }
  return respond(
    newId,
    async () => {
      throw new ApiError(
        11103,
        `${req.path} takes no ${req.method}. It takes ${list}.`,
      );
    },
    {Allow: list},
  );
}

/**
 * The owner of an app may reset the sandbox, and so may whoever sits at the
 * machine; but not, in their name, any page that their browser happens to show.
 */
function checkMayReset({req, env}: RestContext, {state}: Ledger): void {
  const fromPage = req.header('Origin') !== undefined;
  const authorization = req.header('Authorization');
  if (env?.loopback && !fromPage && !authorization) {
    return;
  }
  const userId = authenticate(state, authorization);
  if (!state.apps.some((app) => app.userId === userId)) {
    throw new ApiError(
      11007,
      `${userId} owns no app. Only the key of an owner puts the sample data back.`,
    );
  }
}
