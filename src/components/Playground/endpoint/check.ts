import {answererOf, openSandbox} from './answerer.ts';
import type {Endpoint, EndpointProblem} from './settings.ts';
import {BROWSER, endpointProblem, isSandbox} from './settings.ts';

const WAIT = 8_000;
const SUCCESS = 10000;
const BAD_KEY = new Set([11000, 11002, 11005, 11008, 11009]);

export type CheckResult =
  {ok: true; message: string} | ({ok: false} & EndpointProblem);

interface Status {
  code: number;
  description: string;
  details: string;
}

/** Asks the endpoint for one annotation, and says in words what came of it. */
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

function probe({id, url, userId, appId, token}: Endpoint): Request {
  const base = id === BROWSER ? 'https://api.clarifai.com' : url;
  const path = `/v2/users/${encodeURIComponent(userId)}/apps/${encodeURIComponent(appId)}/annotations?per_page=1`;
  return new Request(base.replace(/\/+$/, '') + path, {
    headers: {authorization: `Key ${token}`},
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
  const status = await statusOf(response);
  if (!status) {
    return fail(
      'url',
      `Something answers there (HTTP ${response.status}), but not the annotation API: the answer has no status with a code.`,
    );
  }
  if (status.code === SUCCESS) {
    return {
      ok: true,
      message: `Connected: the API answered in ${duration} ms.`,
    };
  }
  const said = [status.description, status.details].filter(Boolean).join(': ');
  if (BAD_KEY.has(status.code) || response.status === 401) {
    return fail(
      'token',
      `The API refuses this token. ${said} (${status.code})`,
    );
  }
  return fail(
    response.status === 404 ? 'appId' : undefined,
    `The API answered: ${said} (${status.code})`,
  );
}

function fail(field: EndpointProblem['field'], message: string): CheckResult {
  return {ok: false, field, message};
}

async function statusOf(response: Response): Promise<Status | undefined> {
  try {
    const {status} = (await response.json()) as {status?: Partial<Status>};
    return typeof status?.code === 'number'
      ? {
          code: status.code,
          description: String(status.description ?? ''),
          details: String(status.details ?? ''),
        }
      : undefined;
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
      headers: {authorization: `Key ${endpoint.token}`},
      credentials: 'omit',
      signal: AbortSignal.timeout(WAIT),
    });
    return response.ok
      ? done
      : fail(undefined, `The server refused (HTTP ${response.status}).`);
  } catch (error) {
    return fail('url', await whyNoAnswer(endpoint, error));
  }
}
