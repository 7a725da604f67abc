import {createNetworkEdge, runSnippet} from '../../../src/runner/index.ts';
import type {
  ConsoleEntry,
  EngineId,
  PagePart,
  Preview,
  RunnerApi,
  RunResult,
} from '../../../src/runner/index.ts';

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

const textOfPage = (parts: readonly PagePart[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : textOfPage(part.parts)))
    .join('');

const linesOf = (entries: readonly ConsoleEntry[]) =>
  entries.map(({values}) => values.map(textOf).join(' ')).join('\n');

function describe({output, page, ...result}: RunResult): PageResult {
  const shown = textOfPage(page);
  const printed = linesOf(output) + shown;
  // A page says by itself that something went wrong.
  const error = /^\s*\w*Error\b.*/m.exec(shown)?.[0];
  if (error !== undefined) {
    return {
      ok: false,
      ending: 'an error in the page',
      printed,
      complaints: error,
    };
  }
  if (result.ok) return {ok: true, ending: 'done', printed, complaints: ''};
  const {failure} = result;
  const complaints =
    'error' in failure
      ? failure.error.message
      : linesOf(output.filter(({level}) => level === 'error')) ||
        JSON.stringify(failure);
  return {ok: false, ending: failure.reason, printed, complaints};
}

/** Runs a snippet as the site's Run button does, with the API itself as the endpoint. */
async function runInPage(
  engine: EngineId,
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
  const {result} = runSnippet(engine, {
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
