import { expect, test } from 'vitest';
import type { KeptOperation } from '../src/index.ts';
import { admit, claimed, SUCCESS, scratchLedger } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();
const RIPENING = { afterMs: 0, againMs: 60_000 };

/** Operations whose turn it is. */
async function due(resultBytes: readonly number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const bytes of resultBytes) {
    const record = await admit(ledger);
    await ledger.settle(
      { claimed: await claimed(ledger, record), outcome: SUCCESS },
      { state: 'SUCCEEDED', result: { text: 'x'.repeat(bytes) } },
    );
    await redis.zadd(ledger.keys.archiving, ids.length + 1, record.id);
    ids.push(record.id);
  }
  return ids;
}

/** Batches as the archiver takes them. */
async function batches(): Promise<(readonly KeptOperation[])[]> {
  const all: (readonly KeptOperation[])[] = [];
  for (;;) {
    const { looked, operations, hasMore } = await ledger.ripe(RIPENING, 50);
    expect(looked).toBe(operations.length);
    all.push(operations);
    await ledger.putOff(
      operations.map(({ record }) => record.id),
      3_600_000,
    );
    if (!hasMore) return all;
  }
}

const sizes = (all: readonly (readonly KeptOperation[])[]): number[] => all.map((of) => of.length);
const idsOf = (all: readonly (readonly KeptOperation[])[]): string[] =>
  all.flat().map(({ record }) => record.id);

test('operations with large results come few at once, one at least, and all of them', async () => {
  const ids = await due([300_000, 1_000, 300_000, 150_000, 150_000, 1_000]);
  const all = await batches();
  expect(sizes(all)).toEqual([1, 2, 2, 1]);
  expect(idsOf(all)).toEqual(ids);
});

test('what their attempts hold counts as well', async () => {
  const ids = await due([10, 10, 10]);
  for (const id of ids) await redis.rpush(ledger.keys.attempts(id), 'x'.repeat(300_000));
  const all = await batches();
  expect(sizes(all)).toEqual([1, 1, 1]);
  expect(idsOf(all)).toEqual(ids);
});
