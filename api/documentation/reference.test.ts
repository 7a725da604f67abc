import {beforeAll, describe, expect, it} from 'vitest';
import {createDocument} from '../../plugins/reference/create-document.ts';
import {documentedCalls} from '../calls/documentation.ts';
import {describe as describeCall} from '../../plugins/reference/document.ts';
import {referencePages} from '../../plugins/reference/index.ts';
import {
  pathCode,
  prose,
  slug,
  table,
} from '../../plugins/reference/markdown.ts';
import type {OpenApiDocument} from '../../src/components/Composer/openapi.ts';
import {documentation} from './index.ts';

const document = createDocument(documentation) as unknown as OpenApiDocument;
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  pages = await referencePages(documentation, document);
});

const anchorsOf = (text: string): string[] =>
  Array.from(text.matchAll(/\{\/\* #([\w-]+) \*\/\}/g), ([, id = '']) => id);

describe('the reference', () => {
  it('has a page for every call, linked from the overview', () => {
    const overview = pages.get('index.mdx');
    for (const {rpc} of documentedCalls) {
      const file = `${slug(rpc)}.mdx`;
      expect(pages.has(file)).toBe(true);
      expect(overview).toContain(`[${rpc}](./${file})`);
    }
  });

  it('links only to pages and headings that are there', () => {
    const links = Array.from(pages.values()).flatMap((text) =>
      Array.from(text.matchAll(/\]\(\.\/([\w-]+\.mdx)(?:#([\w-]+))?\)/g)),
    );
    expect(links.length).toBeGreaterThan(100);
    for (const [, file = '', anchor] of links) {
      const target = pages.get(file);
      expect(target, file).toBeDefined();
      if (anchor !== undefined) {
        expect(anchorsOf(target ?? ''), file).toContain(anchor);
      }
    }
  });

  it('gives no two headings of a page the same id', () => {
    for (const [name, text] of pages) {
      const ids = anchorsOf(text);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  it('names every field of a body, every limit and every error of a call', () => {
    for (const call of documentedCalls) {
      const text = pages.get(`${slug(call.rpc)}.mdx`);
      for (const limit of call.limits) {
        expect(text).toContain(prose(limit));
      }
      for (const {code} of call.errors) {
        expect(text).toContain(`[${code}]`);
      }
      for (const {name} of describeCall(document, call).operation.parameters ??
        []) {
        expect(text).toContain(`| \`${name}\` |`);
      }
    }
  });

  it('shows an answer of the sandbox, the same at every run', async () => {
    expect(pages.get('patch-annotations.mdx')).toContain(
      '{"id": "dog", "name": "dog", "value": 1}',
    );
    expect(await referencePages(documentation, document)).toEqual(pages);
  });
});

describe('Markdown', () => {
  it('takes its meaning from characters in prose, and leaves code alone', () => {
    expect(prose('a_b <c> `d_{e}`')).toBe('a\\_b \\<c\\> `d_{e}`');
  });

  it('keeps a bar within its cell', () => {
    expect(table(['a'], [['x | y']])).toBe('| a |\n| --- |\n| x \\| y |');
  });

  it('lets a path break after its slashes', () => {
    expect(pathCode('GET /v2/{id}')).toBe(
      "<code>GET /<wbr />v2/<wbr />{'{'}id{'}'}</code>",
    );
  });

  it('writes names as addresses', () => {
    expect(slug('PatchAnnotations')).toBe('patch-annotations');
    expect(slug('UserAppIDSetRequest')).toBe('user-app-id-set-request');
  });
});
