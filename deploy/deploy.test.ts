import {createHash} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {endpointSources} from './endpoints.ts';
import {headersFile} from './headers-file.ts';
import {readPage} from './inline-scripts.ts';
import {pagePolicy, policyText} from './policy.ts';
import {headerRules} from './rules.ts';
import {BuildVersion, wholeWorker} from './service-worker.ts';

const endpoint = (id: string, url: string | null) => ({id, label: id, url});
const settings = (...endpoints: ReturnType<typeof endpoint>[]) => ({
  endpoints,
  defaultEndpoint: 'browser',
});

describe('whom a page may connect to', () => {
  const given = [
    endpoint('browser', null),
    endpoint('local', 'http://127.0.0.1:8787'),
    endpoint('own', 'https://api.example.com/v2/'),
  ];

  it('is whom the settings name', () => {
    expect(endpointSources(settings(...given), 'https://x.example')).toEqual([
      'http://127.0.0.1:8787',
      'https://api.example.com',
    ]);
  });

  it('is anyone over TLS, and this machine, where the reader may type an address', () => {
    const all = settings(...given, endpoint('custom', null));
    expect(endpointSources(all, 'https://x.example')).toEqual([
      'http://127.0.0.1:8787',
      'https:',
      'http://127.0.0.1:*',
      'http://localhost:*',
    ]);
    expect(endpointSources(all, 'http://x.example')).toEqual([
      'https:',
      'http:',
    ]);
  });
});

describe('what the policy needs to know of a page', () => {
  const hash = (text: string) =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

  it('is each inline script that runs, once, and the place behind the character set', () => {
    const head = '<!doctype html><html><head><meta charset=UTF-8>';
    const html = `${head}<script>a()</script><script src=b.js defer></script><script type=application/ld+json>{"c":1}</script></head><body><script>a()</script><script type=module>d("<p>")</script>`;
    expect(readPage(html)).toEqual({
      scriptHashes: [hash('a()'), hash('d("<p>")')],
      metaAt: head.length,
    });
  });

  it('is refused to a page whose character set is not stated', () => {
    expect(() => readPage('<title>x</title>')).toThrow('no <meta charset>');
  });
});

describe('_headers', () => {
  const rules = headerRules({
    pages: pagePolicy({scriptHashes: [], endpoints: []}),
    runner: {'script-src': ["'unsafe-eval'"]},
  });
  const names = [
    '404.html',
    'assets/',
    'docs/',
    'index.html',
    'runner/',
    'sw.js',
  ];
  const text = headersFile(rules, '/x/', names);
  const paths = text.split('\n').filter((line) => line.startsWith('/'));

  it('fits each path once, so that no two policies add up', () => {
    expect(paths).toEqual([
      '/x/',
      '/x/404.html',
      '/x/docs/*',
      '/x/index.html',
      '/x/sw.js',
      '/x/assets/*',
      '/x/runner/*',
    ]);
  });

  it('lets code be evaluated in the runner alone', () => {
    const [pages = '', runner = ''] = text.split('/x/runner/*');
    expect(pages).not.toContain('unsafe-eval');
    expect(runner).toContain(
      "script-src 'unsafe-eval'; frame-ancestors 'self'",
    );
  });

  it('has the worker asked for again each time, and load the site alone', () => {
    const worker = text.split('/x/sw.js\n')[1]?.split('/x/')[0];
    expect(worker).toContain('max-age=0, must-revalidate');
    expect(worker).toContain("default-src 'none'; connect-src 'self'");
  });

  it('keeps lines as short as Cloudflare Pages asks for', () => {
    const longest = Math.max(...text.split('\n').map((line) => line.length));
    expect(longest).toBeLessThan(2000);
  });
});

describe('the service worker', () => {
  const workerOf = (...pages: string[]) => {
    const version = new BuildVersion();
    pages.forEach((page) => version.add(page));
    return wholeWorker('theRest();', version);
  };

  it('is another one when any page is another', async () => {
    expect(await workerOf('one', 'two')).toBe(await workerOf('one', 'two'));
    expect(await workerOf('one', 'two')).not.toBe(
      await workerOf('one', 'three'),
    );
  });

  it('holds our part before the plugin’s', async () => {
    expect(await workerOf('one')).toMatch(
      /stopImmediatePropagation[^]*theRest/,
    );
  });
});

it('a page evaluates nothing and runs no inline script but the hashed ones', () => {
  const policy = policyText(
    pagePolicy({scriptHashes: ["'sha256-x'"], endpoints: []}),
  );
  expect(policy).toContain("script-src 'self' 'sha256-x';");
  expect(policy).not.toContain('unsafe-eval');
});
