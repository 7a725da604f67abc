import {defineConfig} from 'vitest/config';

/** Unit tests live beside the code; what spans the house has projects of its own. */
export default defineConfig({
  // The API that the site's own configuration names.
  resolve: {alias: {'@api': `${import.meta.dirname}/api/index.ts`}},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '*.test.ts',
            'src/**/*.test.{ts,tsx}',
            'api/**/*.test.{ts,tsx}',
            'sandbox/**/*.test.ts',
            'languages/**/*.test.ts',
            'plugins/**/*.test.ts',
            'deploy/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/{api,facts,hosted,mutation,project,recipes,snippets,support}/**/*.test.ts',
            'tests/soak/**/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          // The same tests as in `unit`, in their long forms, one at a time.
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          env: {SOAK: 'long'},
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          // Makes the pages false on purpose, to show that the facts notice.
          name: 'facts-mutants',
          include: ['tests/facts/mutants/*.mutants.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,second-api}/**/*.test.ts'],
          // One browser at a time: the files share two cores with it.
          fileParallelism: false,
          // Two cores, two browsers, 900 tests: one that another process's work upset
          // is run once more, and the report says so. `--retry 0` takes none of it.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
