import { defineConfig } from 'vite';

/** Two pages; everything they load lies beside them under one path, named by its content. */
export default defineConfig({
  base: '/console/',
  build: {
    target: 'es2024',
    rolldownOptions: {
      input: ['operations.html', 'graphql.html'],
      // Libraries mark what only browsers can run ("use client"); here that is everything.
      onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log),
    },
    // The editor of the GraphQL page is one large piece, loaded in development only.
    chunkSizeWarningLimit: 5_000,
    reportCompressedSize: false,
  },
});
