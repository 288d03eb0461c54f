// Makes src/generated from the gateway's schema: pnpm --filter @oncegate/client generate
import { readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

const SCHEMA = new URL('../../../apps/gateway/schema.graphql', import.meta.url);

for (const [name, text] of generatedFiles(readFileSync(SCHEMA, 'utf8'))) {
  writeFileSync(new URL(`../src/generated/${name}`, import.meta.url), text);
}
