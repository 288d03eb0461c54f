import { expect, test, vi } from 'vitest';
import { admit, claimed, SUCCESS, scratchLedger, submission } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

async function admitted(overrides: Parameters<typeof submission>[0] = {}): Promise<string> {
  return (await admit(ledger, submission(overrides))).id;
}

test('many records are read at once, without those that are missing or of a newer format', async () => {
  const [first, second, newer] = [await admitted(), await admitted(), await admitted()];
  await redis.hset(ledger.keys.record(newer), 'v', '99');
  const records = await ledger.readAll([first, 'f'.repeat(64), newer, second]);
  expect(records.map(({ id }) => id)).toEqual([first, second]);
  expect(records[0]).toEqual((await ledger.read(first))?.record);
  expect(await ledger.readAll([])).toEqual([]);
});

test('large records are read by scripts that answer few of them each', async () => {
  const ids: string[] = [];
  for (const bytes of [300_000, 1_000, 300_000, 300_000, 1_000]) {
    const record = await admit(ledger);
    await ledger.settle(
      { claimed: await claimed(ledger, record), outcome: SUCCESS },
      { state: 'SUCCEEDED', result: { text: 'x'.repeat(bytes) } },
    );
    ids.push(record.id);
  }
  const asked = vi.spyOn(redis, 'evalsha');
  const records = await ledger.readAll(['f'.repeat(64), ...ids, 'e'.repeat(64)]);
  const scripts = asked.mock.calls.length;
  asked.mockRestore();
  expect(records.map(({ id }) => id)).toEqual(ids);
  expect(records.at(2)?.result).toEqual({ text: 'x'.repeat(300_000) });
  // Each ends behind a large one; the last is asked for what is left.
  expect(scripts).toBe(4);
});
