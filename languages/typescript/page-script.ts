import {createNetworkEdge, runSnippet} from '../../src/runner/index.ts';
import type {Preview, RunnerApi, RunResult} from '../../src/runner/index.ts';

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

/** Runs a snippet as the site's Run button does, with the API itself as the endpoint. */
async function runInPage(
  api: RunnerApi,
  code: string,
  filename: string,
  token: string,
): Promise<PageResult> {
  const edge = createNetworkEdge(api, {
    baseUrl: api.origin,
    token,
    send: (request) => fetch(request),
    label: 'The API',
  });
  // Without a recorder: the page's looks at what changes aren't the snippet's requests.
  const {result} = runSnippet('typescript', {
    code,
    filename,
    connect: async () => ({edge}),
  });
  return describe(await result);
}

declare global {
  interface Window {
    runInPage: typeof runInPage;
  }
}
window.runInPage = runInPage;
