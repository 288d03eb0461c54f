import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chaos } from './harness/chaos.ts';
import { checkHistory } from './harness/check-history.ts';

/** One short history in every run of the tests; `npm run test:chaos` runs many, or a given one. */
const SEEDS = process.env.CHAOS_SEEDS?.split(',').map(Number) ?? [Date.now() % 1_000_000];
const SECONDS = Number(process.env.CHAOS_SECONDS ?? 15);

test.each(SEEDS)(
  'random faults, seed %i: every promise is kept',
  async (seed) => {
    const { history, story } = await chaos(seed, SECONDS, onTestFinished);
    const violations = checkHistory(history);
    const file = join(tmpdir(), `oncegate-chaos-${seed}-${randomUUID().slice(0, 4)}.json`);
    if (violations.length > 0) {
      await writeFile(file, JSON.stringify({ seed, story, violations, history }, null, 1));
    }
    expect(violations, `replay with CHAOS_SEEDS=${seed}; the history is in ${file}`).toEqual([]);
  },
  (SECONDS + 300) * 1_000,
);
