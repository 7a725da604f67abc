import api from '@api';
import type {BrowserSandbox} from '../../../../sandbox/browser/index.ts';
import type {Answerer, RunnerApi} from '../../../runner/index.ts';
import type {Endpoint} from './settings.ts';
import {BROWSER} from './settings.ts';

/** What the runner is told of the API. */
export const runnerApi: RunnerApi = {
  origin: api.origin,
  keyPlaceholder: api.key.placeholder,
  authorization: api.key.authorization(api.key.placeholder),
};

let opening: Promise<BrowserSandbox> | undefined;

/** The sandbox in this browser; opened, and its code loaded, when first asked for. */
export function openSandbox(): Promise<BrowserSandbox> {
  opening ??= import('../../../../sandbox/browser/index.ts')
    .then(({openBrowserSandbox}) => openBrowserSandbox(api))
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

/** Who answers for an endpoint. */
export async function answererOf(endpoint: Endpoint): Promise<Answerer> {
  const {label, token} = endpoint;
  if (endpoint.id === BROWSER) {
    const sandbox = await openSandbox();
    return {
      label: 'The sandbox in this browser',
      token,
      baseUrl: api.origin,
      send: (request) => sandbox.fetch(request),
    };
  }
  return {
    label,
    token,
    baseUrl: endpoint.url,
    send: (request) => fetch(request),
  };
}
