import {answer} from '../core/answer.ts';
import type {Answering, CallResult, Caller} from '../core/answer.ts';
import {respond} from '../core/http/app.ts';
import type {JsonObject, Sandbox} from '../core/index.ts';
import type {ServedApi} from '../node/served-api.ts';
import {presentedKey} from './keys.ts';
import type {PresentedKey} from './keys.ts';
import type {RateLimits} from './limits.ts';
import {tellAway} from './refusals.ts';
import type {Opened, Workspaces} from './workspaces.ts';

interface Parts {
  readonly api: ServedApi;
  readonly workspaces: Workspaces;
  readonly limits: RateLimits;
  /** Answers whoever has no key of a workspace. */
  readonly stranger: Sandbox;
  readonly answering: Answering;
}

/** A sandbox that answers, and what stands for the caller's key in it. */
interface Answerer {
  readonly sandbox: Sandbox;
  readonly authorization?: string;
}

/** Brings calls to the workspace of their key. */
export interface Callers {
  fetch(request: Request): Promise<Response>;
  call(rpc: string, request: JsonObject, caller: Caller): Promise<CallResult>;
}

export function createCallers(parts: Parts): Callers {
  const {answering, workspaces} = parts;
  const weigh = (authorization: string | undefined) => {
    const presented = presentedKey(authorization);
    if (presented) workspaces.weigh(presented.workspace);
  };
  return {
    async fetch(request) {
      const given = request.headers.get('Authorization') ?? undefined;
      const found = await findAnswerer(parts, given);
      if ('failure' in found) {
        return respond(answering, () => Promise.reject(found.failure));
      }
      const {sandbox, authorization} = found;
      const response = await sandbox.fetch(
        request,
        authorization === undefined ? {} : {authorization},
      );
      weigh(given);
      return response;
    },
    async call(rpc, request, caller) {
      const found = await findAnswerer(parts, caller.authorization);
      if ('failure' in found) {
        return answer(answering, () => Promise.reject(found.failure));
      }
      const {sandbox, authorization} = found;
      const result = await sandbox.call(rpc, request, {
        ...caller,
        authorization,
      });
      weigh(caller.authorization);
      return result;
    },
  };
}

async function findAnswerer(
  parts: Parts,
  given: string | undefined,
): Promise<Answerer | {failure: unknown}> {
  const presented = presentedKey(given);
  if (given === undefined) return {sandbox: parts.stranger};
  if (presented === undefined) {
    const authorization = withoutSampleKeys(given, parts.api);
    return {sandbox: parts.stranger, authorization};
  }
  try {
    const {sandbox, sampleKey} = await open(parts, presented);
    return {sandbox, authorization: given.replace(presented.key, sampleKey)};
  } catch (failure) {
    return {failure};
  }
}

async function open(
  {workspaces, limits}: Parts,
  presented: PresentedKey,
): Promise<Opened> {
  let opened: Opened;
  try {
    opened = await workspaces.open(presented);
  } catch (error) {
    throw tellAway(error);
  }
  await limits.countCall(presented.workspace);
  return opened;
}

/** The keys of the sample data are public, and open nothing here. */
function withoutSampleKeys(given: string, {definition}: ServedApi): string {
  return definition.users.reduce(
    (text, {key}) => text.replaceAll(key, 'not-of-a-workspace'),
    given,
  );
}
