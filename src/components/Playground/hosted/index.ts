import type {Answerer} from '../../../runner/index.ts';
import type {Endpoint} from '../endpoint/settings.ts';
import type {EndpointStore} from '../endpoint/store.ts';
import {tabStorage} from '../endpoint/store.ts';
import {troubleIn} from './ask.ts';
import {createComparison} from './since.ts';
import type {HostedStore} from './store.ts';
import {createHostedStore} from './store.ts';

/** Of the reader's workspace: what it was at some moment. */
export const comparison = createComparison(tabStorage());

let shared: HostedStore | undefined;

/** The site's one store of the reader's workspace. */
export function hostedStore(endpoints: EndpointStore): HostedStore {
  shared ??= createHostedStore(endpoints, tabStorage(), async (workspace) => {
    // A sandbox that can't be read now is told about at the first call.
    await comparison.begin(workspace).catch(() => undefined);
  });
  return shared;
}

/** Sees to it that there is a workspace; the endpoint with its key, if so. */
export async function haveWorkspace(
  endpoints: EndpointStore,
): Promise<Endpoint | undefined> {
  const workspace = await hostedStore(endpoints).have();
  return workspace && endpoints.current();
}

/** Who answers for a workspace; what its answers say of the workspace is noted. */
export function hostedAnswerer({label, token, url}: Endpoint): Answerer {
  return {
    label,
    token,
    baseUrl: url,
    async send(request) {
      const response = await fetch(request);
      const presented = request.headers.get('authorization') ?? '';
      const {workspace} = shared?.current() ?? {};
      // A wrong key on purpose says nothing of the workspace.
      if (workspace && presented.includes(token)) {
        shared?.report(await troubleIn(response, workspace.expiresAt));
      }
      return response;
    },
  };
}
