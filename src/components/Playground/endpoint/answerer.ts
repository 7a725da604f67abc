import api from '@api';
import type {BrowserSandbox} from '../../../../sandbox/browser/index.ts';
import type {Answerer} from '../../../runner/index.ts';
import type {Endpoint} from './settings.ts';
import {BROWSER, HOSTED} from './settings.ts';

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
  if (endpoint.id === HOSTED) {
    const {hostedAnswerer} = await import('../hosted/index.ts');
    return hostedAnswerer(endpoint);
  }
  return {
    label,
    token,
    baseUrl: endpoint.url,
    send: (request) => fetch(request),
  };
}
