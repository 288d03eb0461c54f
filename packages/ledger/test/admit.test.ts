import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { claimed, SUCCESS, scratchLedger, sleep, submission, token } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

test('the first submission creates, the next reads what it made', async () => {
  const first = submission();
  const made = await ledger.admit(first, 'nonce-1');
  const again = await ledger.admit({ ...first, pairs: [], parameterHash: 'v1:ff' }, 'nonce-2');
  expect(made).toMatchObject({ created: true, record: { state: 'QUEUED', run: 1, sends: 0 } });
  expect(again.created).toBe(false);
  expect(again.record).toEqual(made.record);
});

test('a script that its connection sent twice tells the creator twice that it created', async () => {
  const first = submission();
  await ledger.admit(first, 'mine');
  expect(await ledger.admit(first, 'mine')).toMatchObject({ created: true });
  expect(await ledger.admit(first, 'other')).toMatchObject({ created: false });
});

test('of many at once exactly one creates', async () => {
  const one = submission();
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => ledger.admit(one, randomUUID())),
  );
  expect(answers.filter(({ created }) => created)).toHaveLength(1);
  expect(new Set(answers.map(({ record }) => JSON.stringify(record))).size).toBe(1);
});

test('tokens that differ in case, and equal tokens of two tenants, are operations of their own', async () => {
  const suffix = randomUUID();
  const made = [
    await ledger.admit(submission({ token: token(`Abc${suffix}`) }), '1'),
    await ledger.admit(submission({ token: token(`abc${suffix}`) }), '2'),
    await ledger.admit(submission({ token: token(`abc${suffix}`), tenant: 'other' }), '3'),
  ];
  expect(made.every(({ created }) => created)).toBe(true);
});

test.each([
  'meta',
  'active',
  '__proto__',
  '123',
  'a:b',
  'NaN',
  '../x',
  '{a}',
  '  ',
  '&Action=Delete',
])('the token %j is stored and read as it is', async (text) => {
  const { record } = await ledger.admit(submission({ token: token(text) }), 'n');
  expect((await ledger.read(record.id))?.record.token).toBe(text);
});

test('when retention is over the token is new', async () => {
  const short = submission({ retentionMs: 50 });
  const { record } = await ledger.admit(short, 'first');
  const holder = await claimed(ledger, record);
  await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
  expect(await ledger.admit(short, 'again')).toMatchObject({ created: false });
  await sleep(80);
  expect(await ledger.read(record.id)).toBeNull();
  expect(await ledger.admit(short, 'anew')).toMatchObject({
    created: true,
    record: { state: 'QUEUED', sends: 0 },
  });
});

test('kept for ever means never reaped', async () => {
  const { record } = await ledger.admit(submission({ retentionMs: null }), 'n');
  const holder = await claimed(ledger, record);
  await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
  expect((await ledger.read(record.id))?.record.retainUntil).toBeNull();
});

test('reaping forgets the record, its attempts and its place in the list, and nothing else', async () => {
  const gone = await ledger.admit(submission({ tenant: 'reaped', retentionMs: 30 }), 'a');
  const kept = await ledger.admit(submission({ tenant: 'reaped' }), 'b');
  for (const { record } of [gone, kept]) {
    const holder = await claimed(ledger, record);
    await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
  }
  await sleep(60);
  expect(await ledger.reap(100)).toBeGreaterThan(0);
  const keys = ledger.keys;
  expect(await redis.exists(keys.record(gone.record.id), keys.attempts(gone.record.id))).toBe(0);
  const { records } = await ledger.list('reaped', {}, 10, null);
  expect(records.map(({ id }) => id)).toEqual([kept.record.id]);
});

test('a record of a newer format is refused, not guessed at', async () => {
  const { record } = await ledger.admit(submission(), 'n');
  await redis.hset(ledger.keys.record(record.id), 'v', '2');
  await expect(ledger.read(record.id)).rejects.toThrow('NEWERFORMAT');
  await expect(claimed(ledger, record)).rejects.toThrow('NEWERFORMAT');
});

test('the steps survive a script cache that was flushed', async () => {
  await redis.script('FLUSH');
  expect(await ledger.admit(submission(), 'n')).toMatchObject({ created: true });
});
