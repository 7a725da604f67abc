import api from '@api';
import type {BrowserSandbox} from '../../../../sandbox/browser/index.ts';
import type {Answerer} from '../../../runner/index.ts';
import {readerIds} from '../../ReaderIds/useReaderIds.ts';
import {markSample} from './sample-state.ts';
import {translateForSandbox} from './sandbox-ids.ts';
import type {Endpoint} from './settings.ts';
import {BROWSER, HOSTED, isSandbox} from './settings.ts';

let opening: Promise<BrowserSandbox> | undefined;

/** The sandbox in this browser; opened, and its code loaded, when first asked for. */
export function openSandbox(): Promise<BrowserSandbox> {
  opening ??= import('../../../../sandbox/browser/index.ts')
    .then(({openBrowserSandbox}) =>
      openBrowserSandbox(api, (isSample) => markSample(BROWSER, !isSample)),
    )
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

/** Who answers for an endpoint. */
export async function answererOf(endpoint: Endpoint): Promise<Answerer> {
  const {label, token} = endpoint;
  const translate =
    isSandbox(endpoint.id) && translateForSandbox(readerIds().current());
  if (endpoint.id === BROWSER) {
    const sandbox = await openSandbox();
    return {
      label: 'The sandbox in this browser',
      token,
      ...(translate && {translate}),
      baseUrl: api.origin,
      send: (request) => sandbox.fetch(request),
    };
  }
  if (endpoint.id === HOSTED) {
    const {hostedAnswerer} = await import('../hosted/index.ts');
    return {
      ...(await hostedAnswerer(endpoint)),
      ...(translate && {translate}),
    };
  }
  return {
    label,
    token,
    ...(translate && {translate}),
    baseUrl: endpoint.url,
    send: (request) => fetch(request),
  };
}
