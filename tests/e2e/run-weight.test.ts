import {gzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {Example, UPDATE_PAGE} from './example.ts';
import {useSite} from './site.ts';

const LIMIT = 110 * 1024;
const site = useSite();

test('Run loads at most 110 KB, and no editor', async () => {
  const visit = await site.visit(UPDATE_PAGE);
  await visit.page.waitForLoadState('networkidle');
  const loads: Promise<{path: string; size: number}>[] = [];
  visit.page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    // Pictures are content; what is meant is what it takes to run.
    if (/\.(js|css|json)$/.test(path)) {
      loads.push(
        response
          .body()
          .then((body) => ({path, size: gzipSync(body, {level: 9}).length})),
      );
    }
  });
  const example = new Example(visit.page, 'update_annotation_concepts');
  expect(await example.run()).toMatch(/^Done/);
  const files = await Promise.all(loads);
  const total = files.reduce((sum, {size}) => sum + size, 0);
  console.log(
    [...files, {path: 'in all', size: total}]
      .map(
        ({path, size}) => `${(size / 1024).toFixed(1).padStart(7)} KB  ${path}`,
      )
      .join('\n'),
  );
  expect(files.map(({path}) => path).join()).not.toMatch(/editor/);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(LIMIT);
  await visit.close();
});
