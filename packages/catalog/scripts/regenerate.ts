// Renews data/ from the SDK of VPC that is installed: pnpm --filter @oncegate/catalog regenerate
import { writeFileSync } from 'node:fs';
import { renewedFiles } from './renewed-files.ts';
import { readSdk } from './sdk/sdk.ts';

for (const [name, text] of renewedFiles(readSdk())) {
  writeFileSync(new URL(`../data/${name}`, import.meta.url), text);
}
