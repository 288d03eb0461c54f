import { expect, test } from 'vitest';
import { asFormat3 } from './older-records.ts';
import { admit, scratchLedger, sleep, submission } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

/** Operations whose retention is over. */
async function over(count: number, resultBytes = 0): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await admit(ledger, submission({ retentionMs: 1 }));
    await ledger.cancel(id, 'test');
    await redis.hset(ledger.keys.record(id), 'result', 'x'.repeat(resultBytes));
    ids.push(id);
  }
  await sleep(5);
  return ids;
}

const left = (ids: readonly string[]): Promise<number> =>
  redis.exists(...ids.map(ledger.keys.record));

test('a full batch says that there may be more', async () => {
  const ids = await over(3);
  expect(await ledger.reap(2)).toEqual({ forgotten: 2, hasMore: true });
  expect(await left(ids)).toBe(1);
  expect(await ledger.reap(2)).toEqual({ forgotten: 1, hasMore: false });
  expect(await left(ids)).toBe(0);
});

test.each(['as kept now', 'as kept up to format 3'])(
  'of large results, %s, few are deleted at once, and all of them in the end',
  async (how) => {
    const ids = await over(7, 6_000_000);
    if (how !== 'as kept now') {
      for (const id of ids) await asFormat3(redis, ledger.keys.record(id));
    }
    expect(await ledger.reap(100)).toEqual({ forgotten: 3, hasMore: true });
    expect(await ledger.reap(100)).toEqual({ forgotten: 3, hasMore: true });
    expect(await ledger.reap(100)).toEqual({ forgotten: 1, hasMore: false });
    expect(await left(ids)).toBe(0);
  },
);
