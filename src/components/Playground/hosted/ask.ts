import api from '@api';
import type {Workspace} from './workspace.ts';
import {readWorkspace} from './workspace.ts';

const WAIT = 10_000;

/** Something that keeps a workspace from being made or used, in words. */
export interface Trouble {
  readonly message: string;
  /** Whether the workspace is gone, so that only a new one helps. */
  readonly isOver: boolean;
}

/** Asks the hosted sandbox for a workspace. */
export async function askForWorkspace(
  url: string,
): Promise<{workspace: Workspace} | {trouble: Trouble}> {
  let response: Response;
  try {
    response = await fetch(`${url}/_sandbox/workspaces`, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(WAIT),
    });
  } catch (error) {
    const late = (error as Error).name === 'TimeoutError';
    return trouble(
      late
        ? `The hosted sandbox gave no answer within ${WAIT / 1000} s.`
        : `The hosted sandbox at ${url} cannot be reached. Is there a connection?`,
    );
  }
  const body = (await response.json().catch(() => undefined)) as unknown;
  const workspace = response.ok ? readWorkspace(body, url) : undefined;
  return workspace
    ? {workspace}
    : {trouble: explainRefusal(response, body, 'No workspace was made.')};
}

/** What an answer says of the workspace itself: nothing, for most. */
export async function troubleIn(
  response: Response,
  expiresAt: string,
): Promise<Trouble | undefined> {
  if (response.status === 401) {
    const until = new Date(expiresAt).toLocaleString();
    return {
      message: `This workspace is gone: the sandbox no longer knows its keys. It was to live until ${until}. What was in it cannot be brought back.`,
      isOver: true,
    };
  }
  if (response.status !== 429 && response.status !== 503) {
    return undefined;
  }
  const body = (await response
    .clone()
    .json()
    .catch(() => undefined)) as unknown;
  return explainRefusal(response, body, 'The call was not carried out.');
}

function explainRefusal(
  response: Response,
  body: unknown,
  outcome: string,
): Trouble {
  const verdict = api.judge(body, response.status);
  const said = verdict && !verdict.ok ? verdict.message : undefined;
  const reason =
    response.status === 429
      ? 'The hosted sandbox takes no more for now.'
      : response.status === 503
        ? 'The hosted sandbox is out of service for now.'
        : `The hosted sandbox refused (HTTP ${response.status}).`;
  const wait = waitOf(response.headers.get('Retry-After'));
  return {
    message: [reason, said && `${said}.`, outcome, wait]
      .filter(Boolean)
      .join(' '),
    isOver: false,
  };
}

/** `Retry-After` as a sentence. */
function waitOf(header: string | null): string | undefined {
  const seconds = Number(header ?? Number.NaN);
  if (!(seconds > 0)) {
    return undefined;
  }
  return seconds < 120
    ? `Try again in ${seconds} s.`
    : `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

function trouble(message: string): {trouble: Trouble} {
  return {trouble: {message, isOver: false}};
}
