import api from '@api';
import type {PlaygroundEndpoint} from '../../../../site-settings.ts';
import type {ReaderIds} from '../../ReaderIds/store.ts';

/** The endpoint that the page itself is. */
export const BROWSER = 'browser';
/** The endpoint that gives each reader a workspace. */
export const HOSTED = 'hosted';
/** The endpoint whose URL the reader types. */
export const CUSTOM = 'custom';

/** The chosen endpoint with everything a request needs. */
export interface Endpoint {
  id: string;
  label: string;
  url: string;
  /**
   * As whom requests are sent, by the ids of the API's fields: a sandbox's own, or
   * the reader's. What the code says is no matter of the endpoint's.
   */
  values: Readonly<Record<string, string>>;
  token: string;
}

/** `url`, `token`, or the id of one of the API's fields. */
export type FieldName = string;

/** Something wrong with the settings: beside a field, or of the whole. */
export interface EndpointProblem {
  field: FieldName | undefined;
  message: string;
  /** What else is wrong, in the order of the fields. */
  others?: readonly EndpointProblem[];
}

/** Whether a sandbox of ours answers there, as far as the settings tell. */
export function isSandbox(id: string): boolean {
  return id === BROWSER || id === HOSTED || id === 'local';
}

/** As whom requests are sent to an endpoint. */
export function valuesFor(id: string, ids: ReaderIds): Endpoint['values'] {
  return Object.fromEntries(
    api.fields.map((field) => [
      field.id,
      isSandbox(id) ? field.inSandbox : (ids[field.id]?.trim() ?? ''),
    ]),
  );
}

/** The token before anyone types one: a sandbox's is public, but a workspace has keys of its own. */
export function defaultToken({id}: PlaygroundEndpoint): string {
  return isSandbox(id) && id !== HOSTED ? api.users[0].key : '';
}

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** What can be told about a base URL without asking anyone. */
export function urlProblem(
  url: string,
  pageProtocol: string,
): string | undefined {
  if (url.trim() === '') {
    return `Enter the URL of the API, such as ${api.origin}.`;
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    return 'This is not a URL. It starts with http:// or https://.';
  }
  if (parsed.username || parsed.password) {
    return 'Leave user name and password out of the URL; the access token has a field of its own.';
  }
  if (parsed.search || parsed.hash) {
    return 'Leave out what follows ? or #; the examples add their own path and query.';
  }
  if (
    pageProtocol === 'https:' &&
    parsed.protocol === 'http:' &&
    !LOOPBACK.test(parsed.hostname)
  ) {
    return 'This page came over https, so the browser blocks requests to http. Use an https URL.';
  }
  return undefined;
}

/** What keeps an endpoint from being used: the first of it, with the others. */
export function endpointProblem(
  endpoint: Endpoint,
  pageProtocol: string,
): EndpointProblem | undefined {
  const [first, ...others] = endpointProblems(endpoint, pageProtocol);
  return first && (others.length === 0 ? first : {...first, others});
}

function endpointProblems(
  endpoint: Endpoint,
  pageProtocol: string,
): EndpointProblem[] {
  const wrongUrl =
    endpoint.id === BROWSER
      ? undefined
      : urlProblem(endpoint.url, pageProtocol);
  const wrongToken = tokenProblem(endpoint);
  return [
    ...(wrongUrl ? [{field: 'url', message: wrongUrl}] : []),
    ...api.fields
      .filter(({id}) => (endpoint.values[id] ?? '').trim() === '')
      .map(({id, whenMissing}) => ({field: id, message: whenMissing})),
    ...(wrongToken ? [wrongToken] : []),
  ];
}

function tokenProblem({id, token}: Endpoint): EndpointProblem | undefined {
  if (token.trim() === '') {
    return id === HOSTED
      ? {field: undefined, message: 'There is no workspace yet.'}
      : {field: 'token', message: api.key.whenMissing};
  }
  // Header values are Latin-1 without control characters; a token is less than that.
  return /^[\x21-\x7e]+$/.test(token)
    ? undefined
    : {
        field: 'token',
        message:
          'A token has no spaces and only plain letters, digits and signs.',
      };
}
