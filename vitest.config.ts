import { defineConfig } from 'vitest/config';

/** Workspace packages resolve to their sources, so that nothing needs a build. */
const fromSource: string[] = ['source', 'node', 'development|production'];

export default defineConfig({
  resolve: {
    conditions: fromSource,
    // graphql refuses to be loaded twice: Apollo requires this form of it, so tests import the same.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  ssr: { resolve: { conditions: fromSource } },
  test: {
    reporters: ['default', './scripts/test/counts.mjs'],
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
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
