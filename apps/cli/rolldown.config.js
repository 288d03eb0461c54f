import { defineConfig } from 'rolldown';

/** One file that needs nothing beside it: what is published, and what starts the fastest. */
export default defineConfig({
  input: 'src/main.ts',
  platform: 'node',
  resolve: { conditionNames: ['source', 'node', 'import', 'default'] },
  output: { file: 'dist/oncegate.js', format: 'esm', minify: { compress: true, mangle: false } },
});
