import { once } from 'node:events';
import { expect, test, vi } from 'vitest';
import { ledgerConnection, openLedger } from '../src/index.ts';
import { asFormat3 } from './older-records.ts';
import {
  admit,
  claim,
  claimed,
  REDIS_URL,
  SEAL,
  SUCCESS,
  scratchLedger,
  submission,
} from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

test('what is asked in one turn is taken in one script, and each is answered for itself', async () => {
  const asked = Array.from({ length: 16 }, () => submission());
  const all = async () => {
    const admitted = await Promise.all(asked.map((one) => ledger.admit(one, one.id)));
    expect(admitted.map(({ outcome }) => outcome)).toEqual(asked.map(() => 'CREATED'));
    const claims = await Promise.all(asked.map((one) => claim(ledger, { ...one, run: 1 })));
    const ids = claims.map((one) => one.answer === 'CLAIMED' && one.record.id);
    expect(ids).toEqual(asked.map(({ id }) => id));
  };
  const scripts = vi.spyOn(redis, 'evalsha');
  await all();
  expect(scripts).toHaveBeenCalledTimes(2);
  scripts.mockRestore();
});

test('a hundred and more in one turn are all answered, and all told', async () => {
  const asked = Array.from({ length: 150 }, () => submission());
  const [last] = await redis.xrevrange(ledger.keys.events, '+', '-', 'COUNT', 1);
  const admitted = await Promise.all(asked.map((one) => ledger.admit(one, one.id)));
  expect(admitted.map((one) => one.outcome === 'CREATED' && one.record.id)).toEqual(
    asked.map(({ id }) => id),
  );
  const entries = await redis.xrange(ledger.keys.events, `(${last?.[0] ?? '0-0'}`, '+');
  const told = entries.flatMap(([, fields]) => fields.filter((_, index) => index % 2 === 1));
  expect(told.map((text) => text.split(' ')[0])).toEqual(asked.map(({ id }) => id));
});

test('of two with one token in one turn the first creates', async () => {
  const one = submission();
  const [first, second] = await Promise.all([ledger.admit(one, 'a'), ledger.admit(one, 'b')]);
  expect([first.outcome, second.outcome]).toEqual(['CREATED', 'EXISTING']);
});

test('one that cannot be taken holds up none of the others', async () => {
  const [newer, open, older] = [await admit(ledger), await admit(ledger), await admit(ledger)];
  await redis.hset(ledger.keys.record(newer.id), 'v', '99');
  await asFormat3(redis, ledger.keys.record(older.id));
  const answers = await Promise.allSettled([newer, open, older].map((one) => claim(ledger, one)));
  expect(answers).toMatchObject([
    { status: 'rejected', reason: { name: 'ReplyError' } },
    { value: { answer: 'CLAIMED', record: { id: open.id, format: 4 } } },
    { value: { answer: 'CLAIMED', record: { id: older.id, format: 3 } } },
  ]);
  const ended = answers.map(async (one) =>
    one.status === 'fulfilled' && one.value.answer === 'CLAIMED'
      ? ledger.settle(
          { claimed: one.value.record, outcome: SUCCESS },
          { state: 'SUCCEEDED', result: {} },
        )
      : null,
  );
  expect(await Promise.all(ended)).toMatchObject([
    null,
    { answer: 'SETTLED' },
    { answer: 'SETTLED' },
  ]);
  // Whatever hangs on them was written for all.
  const watched = await redis.zrange(ledger.keys.watch, '0', '-1');
  expect([newer, open, older].map(({ id }) => watched.includes(id))).toEqual([true, false, false]);
});

test('a claim that comes twice in one turn is given once', async () => {
  const record = await admit(ledger);
  const answers = await Promise.all([claim(ledger, record), claim(ledger, record)]);
  expect(answers.map(({ answer }) => answer)).toEqual(['CLAIMED', 'BUSY']);
});

test('what answers much is answered in several scripts, in its order', async () => {
  const asked = Array.from({ length: 12 }, () =>
    submission({ pairs: [['Description', 'x'.repeat(60_000)]] }),
  );
  await Promise.all(asked.map((one) => ledger.admit(one, one.id)));
  const scripts = vi.spyOn(redis, 'evalsha');
  const read = await Promise.all(asked.map(({ id }) => ledger.read(id)));
  expect(read.map((one) => one?.record.id)).toEqual(asked.map(({ id }) => id));
  // Of 80 KB each, sealed.
  expect(scripts.mock.calls.length).toBeGreaterThan(2);
  scripts.mockRestore();
});

test('a number that is none stops its own step, and nothing is written of it', async () => {
  const records = [await admit(ledger), await admit(ledger)];
  const holders = await Promise.all(records.map((record) => claimed(ledger, record)));
  const [broken, whole] = await Promise.allSettled(
    holders.map((holder, index) =>
      ledger.defer(
        { claimed: holder, outcome: SUCCESS },
        { delayMs: index === 0 ? Number.NaN : 5, refusal: {}, resigns: 0 },
      ),
    ),
  );
  expect([broken?.status, whole?.status]).toEqual(['rejected', 'fulfilled']);
  const states = await Promise.all(records.map(async ({ id }) => (await ledger.read(id))?.record));
  expect(states.map((record) => record?.state)).toEqual(['RUNNING', 'WAITING']);
});

test('where the connection breaks each is told so, those that had left and those that had not', async () => {
  const breaking = ledgerConnection(REDIS_URL, 60_000);
  await once(breaking, 'ready');
  const asking = openLedger(breaking, 'test-breaking', SEAL);
  const asked = Array.from({ length: 40 }, () => asking.read(submission().id));
  breaking.stream.destroy();
  const answers = await Promise.allSettled(asked);
  expect(answers.map((one) => one.status === 'rejected' && one.reason.name)).toEqual(
    asked.map(() => 'LedgerUnavailable'),
  );
  breaking.disconnect();
});
