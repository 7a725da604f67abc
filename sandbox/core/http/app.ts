import {Hono} from 'hono/tiny';
import type {Context} from 'hono';
import {answer} from '../answer.ts';
import type {Answering, Execute} from '../answer.ts';
import {ApiError} from '../errors.ts';
import type {ApiImplementation} from '../implementation.ts';
import type {Ledger} from '../ledger.ts';
import type {Answer, Call} from '../call.ts';
import {quote} from '../quote.ts';
import {allowCrossOrigin, CROSS_ORIGIN} from './cors.ts';
import {readRequest} from './request.ts';

/** What an adapter knows of a request beside the request itself. */
export interface From {
  /** The caller is on this very machine. */
  loopback?: boolean;
  /** The caller's address, where it is known. */
  address?: string;
  /** Stands in place of the request's own `Authorization` header. */
  authorization?: string;
}

type RestContext = Context<{Bindings: From}>;

interface Parts {
  ledger: Ledger;
  execute: Execute;
  answering: Answering & {readonly implementation: ApiImplementation};
}

/** The REST form of the API, and the sandbox's own two paths. */
export function createRestApp(parts: Parts) {
  const {ledger, answering} = parts;
  const {implementation} = answering;
  const app = new Hono<{Bindings: From}>();
  const methods = new Map<string, string[]>();

  const route = (
    method: string,
    path: string,
    run: (context: RestContext) => Promise<Answer>,
  ) => {
    methods.set(path, [...(methods.get(path) ?? []), method]);
    app.on(method, path, (context) => respond(answering, () => run(context)));
  };

  app.options('*', allowCrossOrigin);
  for (const call of implementation.calls) {
    for (const path of routesOf(call)) {
      route(call.method, path, (context) => carryOut(call, context, parts));
    }
  }
  const {done} = implementation.envelope;
  route('GET', '/healthz', async () => done());
  route('DELETE', '/_sandbox/state', async (context) => {
    checkMayReset(context, parts);
    await ledger.reset();
    return done();
  });

  const refusals = refuse(methods, answering);
  app.notFound(({req, env}) => refusals.fetch(req.raw, env));
  return app;
}

/**
 * Answers what has no route. (An app of its own: a second handler for each path
 * would make every call go through Hono's chain of handlers.)
 */
function refuse(
  methods: ReadonlyMap<string, string[]>,
  answering: Parts['answering'],
) {
  const app = new Hono<{Bindings: From}>();
  for (const [path, allowed] of methods) {
    app.all(path, (context) => refuseMethod(context, allowed, answering));
  }
  const {examplePath} = answering.implementation.rest;
  app.notFound(({req}) =>
    respond(answering, async () => {
      throw new ApiError(
        'notFound',
        `There is no path ${quote(req.path)}. Paths look like ${examplePath}.`,
      );
    }),
  );
  return app;
}

/** The routes of a call, in Hono's notation. */
function routesOf({paths, otherPaths = []}: Call): string[] {
  return [paths, ...otherPaths]
    .flatMap(({long, short}) => (short === undefined ? [long] : [long, short]))
    .map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1'));
}

async function carryOut(
  call: Call,
  context: RestContext,
  {ledger, execute, answering: {implementation}}: Parts,
): Promise<Answer> {
  const authorization = authorizationOf(context);
  // Before the body is read: who has no key shouldn't make anybody read 5 MB.
  const userId = implementation.authenticate(ledger.state, authorization);
  const request = await readRequest(call, context.req, userId, implementation);
  return execute(call, request, {authorization, transport: 'rest'});
}

function authorizationOf({req, env}: RestContext): string | undefined {
  return env?.authorization ?? req.header('Authorization');
}

/** Carries something out and makes its answer, or its failure, an HTTP response. */
export async function respond(
  answering: Answering,
  run: () => Promise<Answer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const {httpStatus, requestId, body, retryAfter, cause} = await answer(
    answering,
    run,
  );
  if (cause !== undefined) {
    // Ours to mend; the caller is told no more than that.
    console.error(cause);
  }
  // Servers send a plain object of headers much faster than Hono's `context.json`.
  return new Response(JSON.stringify(body), {
    status: httpStatus,
    headers: {
      'Content-Type': 'application/json',
      'X-Request-Id': requestId,
      'Cache-Control': 'no-store',
      ...CROSS_ORIGIN,
      ...(retryAfter !== undefined && {'Retry-After': String(retryAfter)}),
      ...headers,
    },
  });
}

function refuseMethod(
  {req}: RestContext,
  allowed: string[],
  answering: Answering,
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
    answering,
    async () => {
      throw new ApiError(
        'methodNotAllowed',
        `${req.path} takes no ${req.method}. It takes ${list}.`,
      );
    },
    {Allow: list},
  );
}

/**
 * Those whom the API lets may reset the sandbox, and so may whoever sits at the
 * machine; but not, in their name, any page that their browser happens to show.
 */
function checkMayReset(
  context: RestContext,
  {ledger: {state}, answering: {implementation}}: Parts,
): void {
  const fromPage = context.req.header('Origin') !== undefined;
  const authorization = authorizationOf(context);
  if (context.env?.loopback && !fromPage && !authorization) {
    return;
  }
  const userId = implementation.authenticate(state, authorization);
  const reason = implementation.refuseReset(state, userId);
  if (reason !== undefined) {
    throw new ApiError('forbidden', reason);
  }
}
