import {describe, expect, it} from 'vitest';
import {type Asked, kindOf, kindOfFile, pageKey} from './kinds.ts';

const SITE = 'https://docs.example.com/x/';

function asked(path: string, others: Partial<Asked> = {}): Asked {
  return {
    url: new URL(path, SITE).href,
    method: 'GET',
    mode: 'cors',
    destination: '',
    headers: new Headers(),
    ...others,
  };
}
const navigation = {mode: 'navigate', destination: 'document'} as const;

describe('what is kept', () => {
  it.each([
    ['a page', asked('docs/a?lang=java', navigation), 'page'],
    ['a script of a page', asked('assets/js/a.1.js'), 'hashed'],
    ['a worker of the editor', asked('assets/editor-1/ts.worker.js'), 'hashed'],
    [
      'the document that code runs in',
      asked('runner/frame.1.html', {mode: 'navigate', destination: 'iframe'}),
      'hashed',
    ],
    ['a part of the search', asked('pagefind/index/1.pf_index'), 'hashed'],
    ['where the search begins', asked('pagefind/pagefind.js'), 'fresh'],
    ['a picture', asked('img/a.svg', {destination: 'image'}), 'fresh'],
  ] as const)('is %s', (_what, request, kind) => {
    expect(kindOf(request, SITE)).toBe(kind);
  });

  it.each([
    ['what an endpoint answers', asked('https://api.example.com/v2/a')],
    ['what one on this host answers', asked('/v2/a')],
    ['what one beneath the site answers', asked('v2/a')],
    ['a page of another site on this host', asked('/y/docs/a', navigation)],
    ['what is sent', asked('assets/a.js', {method: 'POST'})],
    [
      'what a token goes with',
      asked('assets/a.js', {headers: new Headers({authorization: 'Key 1'})}),
    ],
    [
      'another document in a frame',
      asked('docs/a', {mode: 'navigate', destination: 'iframe'}),
    ],
  ] as const)('is not %s', (_what, request) => {
    expect(kindOf(request, SITE)).toBeUndefined();
  });

  it('is not what a page names that is no file of the build', () => {
    expect(kindOfFile(`${SITE}v2/a`, SITE)).toBeUndefined();
    expect(kindOfFile(`${SITE}assets/js/a.js`, SITE)).toBe('hashed');
  });
});

it('a page has one address, however it is spelled', () => {
  const spellings = ['a', 'a/', 'a/index.html', 'a?lang=java', 'a#b'];
  expect(spellings.map((path) => pageKey(`${SITE}docs/${path}`))).toEqual(
    spellings.map(() => `${SITE}docs/a`),
  );
});
