import {describe, expect, it} from 'vitest';
import {meantPath, nearestPaths} from './nearest-paths.ts';

const PATHS = [
  '/docs',
  '/docs/annotate/create',
  '/docs/annotate/update',
  '/docs/guides/pages-of-results',
  '/docs/reference/patch-annotations',
];

describe('the nearest pages', () => {
  it.each([
    ['/docs/annotate/updat', '/docs/annotate/update'],
    ['/docs/update', '/docs/annotate/update'],
    ['/docs/reference/PatchAnnotation', '/docs/reference/patch-annotations'],
    ['/guides/pages-results', '/docs/guides/pages-of-results'],
  ])('to %s begin with %s', (asked, expected) => {
    expect(nearestPaths(asked, PATHS, 3)[0]).toBe(expected);
  });

  it('are as many as were asked for, and none where nothing is alike', () => {
    expect(nearestPaths('/docs/annotate/x', PATHS, 2)).toHaveLength(2);
    expect(nearestPaths('/qqq/zzz', PATHS, 3)).toEqual([]);
    expect(nearestPaths('/%E0%A4%A', PATHS, 3)).toEqual([]);
  });
});

describe('the page that was meant', () => {
  it.each([
    '/docs/Annotate/UPDATE',
    '/docs/annotate/update/',
    '/docs/annotate/update.html',
    '/docs//annotate/update/index.html',
  ])('by %s is the one with that name', (asked) => {
    expect(meantPath(asked, PATHS)).toBe('/docs/annotate/update');
  });

  it('is none where the name is another', () => {
    expect(meantPath('/docs/annotate/updates', PATHS)).toBeUndefined();
  });
});
