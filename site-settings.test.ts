import {describe, expect, it} from 'vitest';
import {readSiteSettings} from './site-settings.ts';

describe('the settings of the site', () => {
  it('have defaults that work on this machine', () => {
    expect(readSiteSettings({SITE_URL: '', EDIT_URL: ''})).toMatchObject({
      url: 'http://localhost:3000',
      baseUrl: '/',
      title: 'Annotation API',
      editUrl: undefined,
      repositoryUrl: undefined,
      offline: true,
      playground: {defaultEndpoint: 'browser'},
    });
  });

  it('come from the environment', () => {
    expect(
      readSiteSettings({
        SITE_URL: 'https://docs.example.com/',
        BASE_URL: '/annotations/',
        SITE_TITLE: 'Docs',
        EDIT_URL: 'https://git.example.com/edit/main',
        REPOSITORY_URL: 'https://git.example.com/docs',
        PLAYGROUND_ENDPOINT: 'local',
        OFFLINE: 'off',
      }),
    ).toMatchObject({
      url: 'https://docs.example.com',
      baseUrl: '/annotations/',
      title: 'Docs',
      editUrl: 'https://git.example.com/edit/main/',
      repositoryUrl: 'https://git.example.com/docs',
      offline: false,
      playground: {defaultEndpoint: 'local'},
    });
  });

  it('offer a hosted sandbox when there is one', () => {
    const {playground} = readSiteSettings({
      SANDBOX_URL: 'https://sandbox.example.com/',
      SANDBOX_GRPC: 'sandbox.example.com:8788',
      PLAYGROUND_ENDPOINT: 'hosted',
    });
    expect(playground.defaultEndpoint).toBe('hosted');
    expect(playground.endpoints.at(-1)).toEqual({
      id: 'hosted',
      label: 'Hosted sandbox',
      url: 'https://sandbox.example.com',
      grpcAddress: 'sandbox.example.com:8788',
    });
    expect(
      readSiteSettings({}).playground.endpoints.map(({id}) => id),
    ).not.toContain('hosted');
  });

  it.each([
    [{PLAYGROUND_ENDPOINT: 'hosted'}, /^PLAYGROUND_ENDPOINT: there is no/],
    [{SANDBOX_URL: 'sandbox'}, /^SANDBOX_URL: .*not an http\(s\) URL/],
    [{SANDBOX_URL: 'https://a:b@c.example'}, /^SANDBOX_URL: .*Everybody can/],
    [
      {SITE_URL: 'https://docs.example', SANDBOX_URL: 'http://c.example'},
      /^SANDBOX_URL: .*Give the sandbox TLS/,
    ],
    [{SANDBOX_GRPC: 'c.example:1'}, /^SANDBOX_GRPC: .*URL in SANDBOX_URL/],
    [
      {SANDBOX_URL: 'https://c.example', SANDBOX_GRPC: 'https://c.example'},
      /^SANDBOX_GRPC: .*not a host and a port/,
    ],
    [{SITE_URL: 'docs.example.com'}, /^SITE_URL: .*not an http\(s\) URL/],
    [{SITE_URL: 'https://example.com/docs'}, /^SITE_URL: .*BASE_URL/],
    [{BASE_URL: 'docs'}, /^BASE_URL: .*starts and ends with a slash/],
    [{OFFLINE: 'false'}, /^OFFLINE: .*neither on nor off/],
    [{EDIT_URL: 'ftp://example.com'}, /^EDIT_URL: .*not an http/],
    [{REPOSITORY_URL: 'here'}, /^REPOSITORY_URL: /],
    [
      {PLAYGROUND_ENDPOINT: 'mars'},
      /^PLAYGROUND_ENDPOINT: .*Give one of browser, local/,
    ],
  ])('say what is wrong with %o', (env, message) => {
    expect(() => readSiteSettings(env)).toThrow(message);
  });
});
