import api from '@api';
import type {PlaygroundEndpoint} from '../../../../site-settings.ts';

/** The endpoint that the page itself is. */
export const BROWSER = 'browser';
/** The endpoint that gives each reader a workspace. */
export const HOSTED = 'hosted';
/** The endpoint whose URL the reader types. */
export const CUSTOM = 'custom';

/** What the reader chose for one endpoint. The token is kept apart. */
export interface EndpointFields {
  url: string;
  /** The reader's values, by the ids of the API's fields. */
  values: Readonly<Record<string, string>>;
}

/** The chosen endpoint with everything a request needs. */
export interface Endpoint extends EndpointFields {
  id: string;
  label: string;
  token: string;
}

/** `url`, `token`, or the id of one of the API's fields. */
export type FieldName = string;

/** Something wrong with the settings: beside a field, or of the whole. */
export interface EndpointProblem {
  field: FieldName | undefined;
  message: string;
}

/** Whether a sandbox of ours answers there, as far as the settings tell. */
export function isSandbox(id: string): boolean {
  return id === BROWSER || id === HOSTED || id === 'local';
}

/** What an endpoint's fields are before anyone changes them. */
export function defaultFields(option: PlaygroundEndpoint): EndpointFields {
  const sandbox = isSandbox(option.id);
  return {
    url: option.url ?? '',
    values: Object.fromEntries(
      api.fields.map(({id, inSandbox}) => [id, sandbox ? inSandbox : '']),
    ),
  };
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

/** The first thing that keeps an endpoint from being used, if any. */
export function endpointProblem(
  endpoint: Endpoint,
  pageProtocol: string,
): EndpointProblem | undefined {
  if (endpoint.id !== BROWSER) {
    const message = urlProblem(endpoint.url, pageProtocol);
    if (message) {
      return {field: 'url', message};
    }
  }
  const empty = api.fields.find(
    ({id}) => (endpoint.values[id] ?? '').trim() === '',
  );
  if (empty) {
    return {field: empty.id, message: empty.whenMissing};
  }
  if (endpoint.token.trim() === '') {
    return endpoint.id === HOSTED
      ? {field: undefined, message: 'There is no workspace yet.'}
      : {field: 'token', message: api.key.whenMissing};
  }
  // Header values are Latin-1 without control characters; a token is less than that.
  if (!/^[\x21-\x7e]+$/.test(endpoint.token)) {
    return {
      field: 'token',
      message:
        'A token has no spaces and only plain letters, digits and signs.',
    };
  }
  return undefined;
}
