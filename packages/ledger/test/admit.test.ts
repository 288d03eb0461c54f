import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { changeCourse } from './change-course.ts';
import {
  admit,
  claimed,
  SUCCESS,
  scratchLedger,
  sleep,
  submission,
  token,
} from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

test('the first submission creates, the next reads what it made', async () => {
  const first = submission();
  const made = await ledger.admit(first, 'nonce-1');
  const again = await ledger.admit({ ...first, pairs: [], parameterHash: 'v1:ff' }, 'nonce-2');
  expect(made).toMatchObject({ outcome: 'CREATED', record: { state: 'QUEUED', run: 1, sends: 0 } });
  const { open, jobProblem, ...same } = { open: 0, jobProblem: '', ...made };
  expect([open, jobProblem, again]).toEqual([1, null, { ...same, outcome: 'EXISTING' }]);
});

test('a script that its connection sent twice tells the creator twice that it created', async () => {
  const first = submission();
  await ledger.admit(first, 'mine');
  expect(await ledger.admit(first, 'mine')).toMatchObject({ outcome: 'CREATED' });
  expect(await ledger.admit(first, 'other')).toMatchObject({ outcome: 'EXISTING' });
});

test('of many at once exactly one creates', async () => {
  const one = submission();
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => ledger.admit(one, randomUUID())),
  );
  expect(answers.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(1);
  expect(
    new Set(answers.map((answer) => 'record' in answer && JSON.stringify(answer.record))).size,
  ).toBe(1);
});

test('tokens that differ in case, and equal tokens of two tenants, are operations of their own', async () => {
  const suffix = randomUUID();
  const made = [
    await ledger.admit(submission({ token: token(`Abc${suffix}`) }), '1'),
    await ledger.admit(submission({ token: token(`abc${suffix}`) }), '2'),
    await ledger.admit(submission({ token: token(`abc${suffix}`), tenant: 'other' }), '3'),
  ];
  expect(made.every(({ outcome }) => outcome === 'CREATED')).toBe(true);
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
  const record = await admit(ledger, submission({ token: token(text) }), 'n');
  expect((await ledger.read(record.id))?.record.token).toBe(text);
});

test('when retention is over the token is new', async () => {
  const short = submission({ retentionMs: 60_000 });
  const record = await admit(ledger, short, 'first');
  const holder = await claimed(ledger, record);
  await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
  expect(await ledger.admit(short, 'again')).toMatchObject({ outcome: 'EXISTING' });
  await changeCourse(redis, ledger.keys.record(record.id), { retainUntil: '1' });
  expect(await ledger.read(record.id)).toBeNull();
  expect(await ledger.admit(short, 'anew')).toMatchObject({
    outcome: 'CREATED',
    record: { state: 'QUEUED', sends: 0 },
  });
});

test('kept for ever means never reaped', async () => {
  const record = await admit(ledger, submission({ retentionMs: null }), 'n');
  const holder = await claimed(ledger, record);
  await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
  expect((await ledger.read(record.id))?.record.retainUntil).toBeNull();
});

test('reaping forgets the record, its attempts and its place in the list, and nothing else', async () => {
  const gone = await admit(ledger, submission({ tenant: 'reaped', retentionMs: 30 }));
  const kept = await admit(ledger, submission({ tenant: 'reaped' }));
  for (const record of [gone, kept]) {
    const holder = await claimed(ledger, record);
    await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
  }
  await sleep(60);
  expect((await ledger.reap(100)).forgotten).toBeGreaterThan(0);
  const keys = ledger.keys;
  expect(await redis.exists(keys.record(gone.id), keys.attempts(gone.id))).toBe(0);
  const { records } = await ledger.list('reaped', {}, 10, null);
  expect(records.map(({ id }) => id)).toEqual([kept.id]);
});

test('a record of a newer format is refused, not guessed at', async () => {
  const record = await admit(ledger, submission(), 'n');
  await redis.hset(ledger.keys.record(record.id), 'v', '99');
  await expect(ledger.read(record.id)).rejects.toThrow('NEWERFORMAT');
  await expect(claimed(ledger, record)).rejects.toThrow('NEWERFORMAT');
});

test('the steps survive a script cache that was flushed', async () => {
  await redis.script('FLUSH');
  expect(await ledger.admit(submission(), 'n')).toMatchObject({ outcome: 'CREATED' });
});
