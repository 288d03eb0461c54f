import { expect, test } from 'vitest';
import { admit, scratchLedger, submission } from './scratch-ledger.ts';

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
