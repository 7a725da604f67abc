import {API_ORIGIN, createNetworkEdge} from '../../src/runner/network-edge.ts';
import {runSnippet} from '../../src/runner/index.ts';
import type {Preview, RunResult} from '../../src/runner/index.ts';

/** What the test needs to know of a run. */
export interface PageResult {
  readonly ok: boolean;
  readonly ending: string;
  readonly printed: string;
  readonly complaints: string;
}

function textOf(preview: Preview): string {
  switch (preview.kind) {
    case 'string':
      return preview.value;
    case 'literal':
    case 'atom':
      return preview.text;
    default:
      return JSON.stringify(preview);
  }
}

function describe({output, ...result}: RunResult): PageResult {
  const printed = output
    .map(({values}) => values.map(textOf).join(' '))
    .join('\n');
  if (result.ok) return {ok: true, ending: 'done', printed, complaints: ''};
  const {failure} = result;
  const complaints =
    'error' in failure ? failure.error.message : JSON.stringify(failure);
  return {ok: false, ending: failure.reason, printed, complaints};
}

/** Runs a snippet as the site's Run button does, with Clarifai as the endpoint. */
async function runInPage(
  code: string,
  filename: string,
  token: string,
): Promise<PageResult> {
  const edge = createNetworkEdge({
    baseUrl: API_ORIGIN,
    token,
    send: (request) => fetch(request),
    label: 'Clarifai',
  });
  const {result} = await runSnippet({
    code,
    filename,
    // The page's looks at what changes aren't the snippet's requests.
    edge: {
      handle: (request, signal) => edge.handle(request, signal),
      read: () => Promise.reject(new Error('Not looked at')),
    },
  });
  return describe(await result);
}

declare global {
  interface Window {
    runInPage: typeof runInPage;
  }
}
window.runInPage = runInPage;
