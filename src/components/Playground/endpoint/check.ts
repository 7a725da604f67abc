import api from '@api';
import type {Verdict} from '../../../../sandbox/core/definition.ts';
import {answererOf, openSandbox} from './answerer.ts';
import {markSample} from './sample-state.ts';
import type {Endpoint, EndpointProblem} from './settings.ts';
import {BROWSER, endpointProblem, isSandbox} from './settings.ts';

const WAIT = 8_000;

export type CheckResult =
  {ok: true; message: string} | ({ok: false} & EndpointProblem);

/** Asks the endpoint for a little, and says in words what came of it. */
export async function checkConnection(
  endpoint: Endpoint,
): Promise<CheckResult> {
  const problem = endpointProblem(endpoint, window.location.protocol);
  if (problem) {
    return {ok: false, ...problem};
  }
  const started = performance.now();
  let response: Response;
  try {
    const {send} = await answererOf(endpoint);
    response = await send(probe(endpoint));
  } catch (error) {
    return {
      ok: false,
      field: 'url',
      message: await whyNoAnswer(endpoint, error),
    };
  }
  const duration = Math.round(performance.now() - started);
  return judge(response, duration);
}

function probe({id, url, values, token}: Endpoint): Request {
  const base = id === BROWSER ? api.origin : url;
  return new Request(base.replace(/\/+$/, '') + api.probe(values), {
    headers: {authorization: api.key.authorization(token)},
    signal: AbortSignal.timeout(WAIT),
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
}

/**
 * A page is not told why a request failed. Whether the same address answers a
 * request that asks for no reading permission tells a refusal (CORS) from silence.
 */
async function whyNoAnswer({url}: Endpoint, error: unknown): Promise<string> {
  if ((error as Error).name === 'TimeoutError') {
    return `${url} gave no answer within ${WAIT / 1000} s.`;
  }
  try {
    await fetch(url, {
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(WAIT),
    });
    return `${url} is there, but does not allow requests from this page (CORS). Its server must send Access-Control-Allow-Origin and allow the Authorization header.`;
  } catch {
    return `${url} cannot be reached. Is the address right, and the server running?`;
  }
}

async function judge(
  response: Response,
  duration: number,
): Promise<CheckResult> {
  if (response.type === 'opaqueredirect') {
    return fail(
      'url',
      'This address redirects elsewhere. Enter the address it leads to.',
    );
  }
  const verdict = await verdictOf(response);
  if (!verdict) {
    return fail(
      'url',
      `Something answers there (HTTP ${response.status}), but not the ${api.name}: ${api.foreignAnswer}.`,
    );
  }
  if (verdict.ok) {
    return {
      ok: true,
      message: `Connected: the API answered in ${duration} ms.`,
    };
  }
  if (verdict.refusesKey) {
    return fail('token', `The API refuses this token. ${verdict.message}`);
  }
  return fail(
    response.status === 404 ? api.fields.at(-1)?.id : undefined,
    `The API answered: ${verdict.message}`,
  );
}

function fail(field: EndpointProblem['field'], message: string): CheckResult {
  return {ok: false, field, message};
}

async function verdictOf(response: Response): Promise<Verdict | undefined> {
  try {
    return api.judge(await response.json(), response.status);
  } catch {
    return undefined;
  }
}

/** Puts the sample data back, where a sandbox of ours answers. */
export async function restoreSample(endpoint: Endpoint): Promise<CheckResult> {
  const done = {ok: true, message: 'The sample data is back.'} as const;
  if (endpoint.id === BROWSER) {
    await (await openSandbox()).reset();
    return done;
  }
  if (!isSandbox(endpoint.id)) {
    return fail(undefined, 'Only a sandbox has sample data.');
  }
  try {
    const url = `${endpoint.url.replace(/\/+$/, '')}/_sandbox/state`;
    const response = await fetch(url, {
      method: 'DELETE',
      headers: {authorization: api.key.authorization(endpoint.token)},
      credentials: 'omit',
      signal: AbortSignal.timeout(WAIT),
    });
    if (response.ok) {
      markSample(endpoint.id, false);
    }
    return response.ok
      ? done
      : fail(undefined, `The server refused (HTTP ${response.status}).`);
  } catch (error) {
    return fail('url', await whyNoAnswer(endpoint, error));
  }
}
