import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '../scripts/generated-files.ts';
import { GPDB_ACTIONS } from '../src/generated/gpdb-actions.ts';
import { VPC_ACTIONS } from '../src/generated/vpc-actions.ts';

const SCHEMA = new URL('../../../apps/gateway/schema.graphql', import.meta.url);
const files = generatedFiles(readFileSync(SCHEMA, 'utf8'));

test.each([...files.keys()])('%s is what the schema makes', (name) => {
  const kept = readFileSync(new URL(`../src/generated/${name}`, import.meta.url), 'utf8');
  // Compared as one, not line by line: a difference of ten thousand lines takes minutes to print.
  const advice = 'run: pnpm --filter @oncegate/client generate';
  expect(kept === files.get(name) ? 'up to date' : advice).toBe('up to date');
});

test('there is a method for each of 265 actions, and 105 of them take dry runs', () => {
  const entries = [...Object.values(VPC_ACTIONS), ...Object.values(GPDB_ACTIONS)];
  expect(entries).toHaveLength(265);
  expect(entries.filter(([, , dryRun]) => dryRun)).toHaveLength(105);
});

test('nothing of the client is of one platform only', () => {
  const folder = new URL('../src/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(10);
  for (const name of sources) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    expect(text).not.toMatch(/from 'node:|\bprocess\.\w|\bBuffer\./);
  }
});
