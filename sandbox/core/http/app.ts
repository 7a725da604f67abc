import {Hono} from 'hono/tiny';
import type {Context} from 'hono';
import {authenticate} from '../access.ts';
import {answer} from '../answer.ts';
import type {Execute} from '../answer.ts';
import {ApiError, statusOf} from '../errors.ts';
import type {Ledger} from '../ledger.ts';
import type {Answer, Call} from '../operations/call.ts';
import {calls} from '../operations/index.ts';
import {quote} from '../quote.ts';
import {allowCrossOrigin} from './cors.ts';
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
    app.on(method, path, (context) =>
      respond(context, newId, () => run(context)),
    );
  };

  app.use(allowCrossOrigin);
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

  for (const [path, allowed] of methods) {
    app.all(path, (context) => refuseMethod(context, allowed, newId));
  }
  app.notFound((context) =>
    respond(context, newId, async () => {
      throw new ApiError(
        11101,
        `There is no path ${quote(context.req.path)}. Paths look like /v2/users/{user_id}/apps/{app_id}/annotations.`,
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
  context: RestContext,
  newId: () => string,
  run: () => Promise<Answer>,
): Promise<Response> {
  const {httpStatus, body, cause} = await answer(newId, run);
  if (cause !== undefined) {
    // Ours to mend; the caller is told no more than that.
    console.error(cause);
  }
  const {req_id} = body.status as {req_id: string};
  context.header('X-Request-Id', req_id);
  context.header('Cache-Control', 'no-store');
  return context.json(body, httpStatus as 200);
}

function refuseMethod(
  context: RestContext,
  allowed: string[],
  newId: () => string,
): Response | Promise<Response> {
  const list = [
    ...allowed,
    ...(allowed.includes('GET') ? ['HEAD'] : []),
    'OPTIONS',
  ].join(', ');
  context.header('Allow', list);
  if (context.req.method === 'OPTIONS') {
    return context.body(null, 204);
  }
  return respond(context, newId, async () => {
    throw new ApiError(
      11103,
      `${context.req.path} takes no ${context.req.method}. It takes ${list}.`,
    );
  });
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
