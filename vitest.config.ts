import { defaultExclude, defineConfig } from 'vitest/config';

/** Workspace packages resolve to their sources, so that nothing needs a build. */
const fromSource: string[] = ['source', 'node', 'development|production'];

/** Long ones belong to `npm run test:faults`; `npm test` as a whole leaves them out. */
const notNow: string[] = process.env.ONCEGATE_TEST_LONG === undefined ? ['**/*.long.test.ts'] : [];

/**
 * A limit only ends what hangs. What a test claims of time it measures itself, so that a machine with
 * other work is slow, and not red.
 */
const PATIENCE = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
} as const;

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
    ...PATIENCE,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['{packages,apps}/*/test/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: ['tests/**/*.test.ts'],
          exclude: [...defaultExclude, ...notNow],
        },
      },
    ],
  },
});
