import annotationApi from './api/index.ts';
import {LOCAL_URL} from './sandbox/core/local.ts';

/** Who answers the requests of the examples that run in the page. */
export interface PlaygroundEndpoint {
  readonly id: string;
  readonly label: string;
  /** Origin that answers; null when the page answers itself or the reader types the URL. */
  readonly url: string | null;
  /** Where it speaks gRPC, as `host:port`; only a hosted sandbox says. */
  readonly grpcAddress?: string;
  /** File on the readers' machines with its certificate, where clients don't trust it by themselves. */
  readonly certificateFile?: string;
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
  /** Whether pages that were read, and running, work without a network. */
  readonly offline: boolean;
  readonly playground: PlaygroundSettings;
}

type Environment = Readonly<Record<string, string | undefined>>;

const ENDPOINTS = [
  {id: 'browser', label: 'In this browser', url: null},
  {id: 'local', label: 'Local server', url: LOCAL_URL},
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

/** The hosted sandbox, for a site that has one. */
function readHosted(
  {SANDBOX_URL, SANDBOX_GRPC, SANDBOX_CERTIFICATE}: Environment,
  siteUrl: string,
): PlaygroundEndpoint | undefined {
  const url = optional(SANDBOX_URL, (value) => parseSandboxUrl(value, siteUrl));
  const grpcAddress = optional(SANDBOX_GRPC, parseGrpcAddress);
  if (url === undefined) {
    if (grpcAddress !== undefined) {
      throw new Error(
        'SANDBOX_GRPC: a hosted sandbox is reached over REST, too. Give its URL in SANDBOX_URL, or leave SANDBOX_GRPC unset.',
      );
    }
    return undefined;
  }
  return {
    id: 'hosted',
    label: 'Hosted sandbox',
    url,
    ...(grpcAddress !== undefined && {grpcAddress}),
    ...(SANDBOX_CERTIFICATE && {certificateFile: SANDBOX_CERTIFICATE}),
  };
}

function parseSandboxUrl(value: string, siteUrl: string): string {
  const url = parseUrl('SANDBOX_URL', value, 'https://sandbox.example.com');
  if (url.username || url.password || url.search || url.hash) {
    throw new Error(
      `SANDBOX_URL: "${value}" has more than an origin and a path. Everybody can read it: give ${url.origin}${url.pathname}.`,
    );
  }
  if (siteUrl.startsWith('https:') && url.protocol === 'http:') {
    throw new Error(
      `SANDBOX_URL: a page that came over https may not call ${url.origin}. Give the sandbox TLS, and its https URL here.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

function parseGrpcAddress(value: string): string {
  if (!/^[^\s/@]+:\d+$/.test(value)) {
    throw new Error(
      `SANDBOX_GRPC: "${value}" is not a host and a port. Give them such as sandbox.example.com:8788, or leave SANDBOX_GRPC unset.`,
    );
  }
  return value;
}

function parseEndpoint(
  value: string,
  endpoints: readonly PlaygroundEndpoint[],
): string {
  const ids = endpoints.map((endpoint) => endpoint.id);
  if (!ids.some((id) => id === value)) {
    throw new Error(
      `PLAYGROUND_ENDPOINT: there is no endpoint "${value}". Give one of ${ids.join(', ')}, or leave PLAYGROUND_ENDPOINT unset.`,
    );
  }
  return value;
}

function parseSwitch(name: string, value: string): boolean {
  if (value !== 'on' && value !== 'off') {
    throw new Error(
      `${name}: "${value}" is neither on nor off. Give one of them, or leave ${name} unset.`,
    );
  }
  return value === 'on';
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
export function readSiteSettings(env: Environment): SiteSettings {
  const url =
    optional(env['SITE_URL'], parseSiteUrl) ?? 'http://localhost:3000';
  const hosted = readHosted(env, url);
  const endpoints = hosted ? [...ENDPOINTS, hosted] : ENDPOINTS;
  return {
    url,
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
    offline:
      optional(env['OFFLINE'], (value) => parseSwitch('OFFLINE', value)) ??
      true,
    playground: {
      endpoints,
      defaultEndpoint:
        optional(env['PLAYGROUND_ENDPOINT'], (value) =>
          parseEndpoint(value, endpoints),
        ) ?? 'browser',
    },
  };
}
