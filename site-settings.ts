import annotationApi from './api/index.ts';

/** Who answers the requests of the examples that run in the page. */
export interface PlaygroundEndpoint {
  readonly id: string;
  readonly label: string;
  /** Origin that answers; null when the page answers itself or the reader types the URL. */
  readonly url: string | null;
}

/** What the site's owner decides about running examples; read by the playground. */
export interface PlaygroundSettings {
  readonly endpoints: readonly PlaygroundEndpoint[];
  /** Id of the endpoint that answers until the reader chooses another. */
  readonly defaultEndpoint: string;
}

/** What differs from one deployment of the site to the next. */
export interface SiteSettings {
  readonly url: string;
  readonly baseUrl: string;
  readonly title: string;
  /** Start of each page's edit link, or undefined when pages carry none. */
  readonly editUrl: string | undefined;
  /** Link to the source in the navigation bar, or undefined for none. */
  readonly repositoryUrl: string | undefined;
  readonly playground: PlaygroundSettings;
}

const ENDPOINTS = [
  {id: 'browser', label: 'In this browser', url: null},
  {id: 'local', label: 'Local server', url: 'http://127.0.0.1:8787'},
  {id: 'clarifai', label: annotationApi.operator, url: annotationApi.origin},
  {id: 'custom', label: 'Another URL', url: null},
] as const satisfies readonly PlaygroundEndpoint[];

function parseUrl(name: string, value: string, example: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `${name}: "${value}" is not an http(s) URL. Give one such as ${example}, or leave ${name} unset.`,
    );
  }
  return url;
}

function parseSiteUrl(value: string): string {
  const url = parseUrl('SITE_URL', value, 'https://docs.example.com');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL: "${value}" has more than an origin. Give ${url.origin} here, and the path in BASE_URL.`,
    );
  }
  return url.origin;
}

function parseBaseUrl(value: string): string {
  if (!/^\/([\w.~-]+\/)*$/.test(value)) {
    throw new Error(
      `BASE_URL: "${value}" is not a path that starts and ends with a slash. Give one such as /annotation-api/, or leave BASE_URL unset.`,
    );
  }
  return value;
}

function parseEndpoint(value: string): string {
  const ids = ENDPOINTS.map((endpoint) => endpoint.id);
  if (!ids.some((id) => id === value)) {
    throw new Error(
      `PLAYGROUND_ENDPOINT: there is no endpoint "${value}". Give one of ${ids.join(', ')}, or leave PLAYGROUND_ENDPOINT unset.`,
    );
  }
  return value;
}

function optional<T>(
  value: string | undefined,
  parse: (value: string) => T,
): T | undefined {
  return value === undefined || value === '' ? undefined : parse(value);
}

/**
 * Reads the site's settings from the environment. An unset or empty variable
 * means its default; a wrong one stops the build with its name and the remedy.
 *
 * @example
 * readSiteSettings({SITE_URL: 'https://docs.example.com', BASE_URL: '/api/'})
 */
export function readSiteSettings(
  env: Readonly<Record<string, string | undefined>>,
): SiteSettings {
  return {
    url: optional(env['SITE_URL'], parseSiteUrl) ?? 'http://localhost:3000',
    baseUrl: optional(env['BASE_URL'], parseBaseUrl) ?? '/',
    title: env['SITE_TITLE']?.trim() || 'Annotation API',
    editUrl: optional(env['EDIT_URL'], (value) =>
      parseUrl(
        'EDIT_URL',
        value,
        'https://git.example.com/docs/edit/main/',
      ).href.replace(/\/?$/, '/'),
    ),
    repositoryUrl: optional(
      env['REPOSITORY_URL'],
      (value) =>
        parseUrl('REPOSITORY_URL', value, 'https://git.example.com/docs').href,
    ),
    playground: {
      endpoints: ENDPOINTS,
      defaultEndpoint:
        optional(env['PLAYGROUND_ENDPOINT'], parseEndpoint) ?? 'browser',
    },
  };
}
