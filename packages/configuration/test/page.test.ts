import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { configurationPage } from '../scripts/configuration-page.ts';
import { VARIABLES } from '../src/sections.ts';

test('docs/configuration.md is what the table makes', () => {
  const kept = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const advice = 'run: pnpm --filter @oncegate/configuration generate';
  expect(kept === configurationPage() ? 'up to date' : advice).toBe('up to date');
});

test.each([...VARIABLES])('%s is told by one sentence and one rule', (_, { about, rule }) => {
  expect(about).toMatch(/^[A-Z].*\.$/);
  expect(rule).toMatch(/^must /);
});
