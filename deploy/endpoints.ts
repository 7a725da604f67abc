import type {PlaygroundEndpoint, PlaygroundSettings} from '../site-settings.ts';

/**
 * What a page must be allowed to connect to, for the endpoints that the settings
 * offer. An endpoint that the reader types can be any one over TLS, or one on the
 * reader's machine; on a site without TLS, any at all.
 */
export function endpointSources(
  {endpoints}: PlaygroundSettings,
  siteUrl: string,
): string[] {
  const typed = ['https:', 'http://127.0.0.1:*', 'http://localhost:*'];
  const secure = siteUrl.startsWith('https:');
  const sources = endpoints.flatMap(({id, url}: PlaygroundEndpoint) => {
    if (url !== null) {
      return [new URL(url).origin];
    }
    return id === 'custom' ? (secure ? typed : ['https:', 'http:']) : [];
  });
  // A scheme allows every origin of it: naming those too would say nothing.
  return [...new Set(sources)].filter(
    (source) => !sources.some((other) => covers(other, source)),
  );
}

function covers(scheme: string, source: string): boolean {
  return (
    /^https?:$/.test(scheme) && source !== scheme && source.startsWith(scheme)
  );
}
