import type {PlaygroundEndpoint} from '../../../../site-settings.ts';

/** The endpoint that the page itself is. */
export const BROWSER = 'browser';
/** The endpoint whose URL the reader types. */
export const CUSTOM = 'custom';

/** Keys of the sandbox, for the reader to try who may change what. */
export const SANDBOX_KEYS = [
  {token: 'owner-pat', label: 'sandbox-owner (owns the app)'},
  {token: 'collaborator-a-pat', label: 'collaborator-a'},
  {token: 'collaborator-b-pat', label: 'collaborator-b'},
] as const;

/** What the reader chose for one endpoint. The token is kept apart. */
export interface EndpointFields {
  url: string;
  userId: string;
  appId: string;
}

/** The chosen endpoint with everything a request needs. */
export interface Endpoint extends EndpointFields {
  id: string;
  label: string;
  token: string;
}

export type FieldName = 'url' | 'userId' | 'appId' | 'token';

/** Something wrong with the settings: beside a field, or of the whole. */
export interface EndpointProblem {
  field: FieldName | undefined;
  message: string;
}

/** Whether a sandbox of ours answers there, as far as the settings tell. */
export function isSandbox(id: string): boolean {
  return id === BROWSER || id === 'local';
}

/** What an endpoint's fields are before anyone changes them. */
export function defaultFields(option: PlaygroundEndpoint): EndpointFields {
  const sandbox = isSandbox(option.id);
  return {
    url: option.url ?? '',
    userId: sandbox ? 'sandbox-owner' : '',
    appId: sandbox ? 'sandbox-app' : '',
  };
}

/** The token before anyone types one: a sandbox's is public. */
export function defaultToken(option: PlaygroundEndpoint): string {
  return isSandbox(option.id) ? SANDBOX_KEYS[0].token : '';
}

const LOOPBACK = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

/** What can be told about a base URL without asking anyone. */
export function urlProblem(
  url: string,
  pageProtocol: string,
): string | undefined {
  if (url.trim() === '') {
    return 'Enter the URL of the API, such as https://api.clarifai.com.';
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
  if (endpoint.userId.trim() === '') {
    return {field: 'userId', message: 'Enter the id of the app’s owner.'};
  }
  if (endpoint.appId.trim() === '') {
    return {field: 'appId', message: 'Enter the id of the app.'};
  }
  if (endpoint.token.trim() === '') {
    return {field: 'token', message: 'Enter a personal access token.'};
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
