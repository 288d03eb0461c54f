import { defaultExclude, defineConfig } from 'vitest/config';

/** Workspace packages resolve to their sources, so that nothing needs a build. */
const fromSource: string[] = ['source', 'node', 'development|production'];

/** Long ones belong to `npm run test:faults`; `npm test` as a whole leaves them out. */
const notNow: string[] = process.env.ONCEGATE_TEST_LONG === undefined ? ['**/*.long.test.ts'] : [];

export default defineConfig({
  resolve: {
    conditions: fromSource,
    // graphql refuses to be loaded twice: Apollo requires this form of it, so tests import the same.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: fromSource } },
  test: {
    // Asked for by `npm test` as a whole: of core every branch is reached by a test.
    coverage: {
      provider: 'v8',
      include: ['packages/core/src/**'],
      thresholds: { 100: true },
      reporter: ['text-summary'],
    },
    reporters: ['default', './scripts/test/counts.mjs', './scripts/test/faults-table.mjs'],
    // Tests start servers and processes: more at once than this and they wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['{packages,apps}/*/test/**/*.test.ts'],
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          exclude: [...defaultExclude, ...notNow],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
