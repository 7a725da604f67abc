import api from '@api';
import type {WireRequest} from '../../../runner/index.ts';
import type {ReaderIds} from '../../ReaderIds/store.ts';

/** Rewrites a request on its way to a sandbox. */
type Translate = (request: WireRequest) => WireRequest;

/**
 * A sandbox has one user and one app of its own. In a request to it the
 * placeholders stand for these, and in its address the reader's own ids do, so that
 * the code need not change with who answers.
 */
export function translateForSandbox(ids: ReaderIds): Translate {
  return (request) => ({
    ...request,
    url: translateUrl(request.url, ids),
    body: translateBody(request.body),
  });
}

function translateUrl(address: string, ids: ReaderIds): string {
  const url = new URL(address);
  const segments = url.pathname.split('/');
  for (const {at, id, inSandbox} of placesInPath(segments)) {
    if (decoded(segments[at]) === ids[id]?.trim()) {
      segments[at] = encodeURIComponent(inSandbox);
    }
  }
  return withSandboxIds(
    `${url.origin}${segments.join('/')}${url.search}`,
    encodeURIComponent,
  );
}

/** Where in a path the API has the reader's values, as far as the path is of that form. */
function placesInPath(segments: readonly string[]) {
  const values = Object.fromEntries(
    api.fields.map(({id, placeholder}) => [id, placeholder]),
  );
  const form = new URL(api.probe(values), api.origin).pathname.split('/');
  const places = [];
  for (const [at, segment] of form.entries()) {
    const field = api.fields.find(({placeholder}) => placeholder === segment);
    if (field) {
      places.push({at, ...field});
    } else if (segment !== segments[at]) {
      break;
    }
  }
  return places;
}

function decoded(segment: string | undefined): string | undefined {
  try {
    return segment === undefined ? undefined : decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function translateBody(body: ArrayBuffer | null): ArrayBuffer | null {
  if (!body || body.byteLength === 0) {
    return body;
  }
  const text = new TextDecoder().decode(body);
  const translated = withSandboxIds(text, (id) => id);
  return translated === text
    ? body
    : new TextEncoder().encode(translated).buffer;
}

function withSandboxIds(text: string, write: (id: string) => string): string {
  return api.fields.reduce(
    (result, {placeholder, inSandbox}) =>
      result.replaceAll(placeholder, () => write(inSandbox)),
    text,
  );
}
