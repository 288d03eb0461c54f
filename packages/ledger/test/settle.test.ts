import { expect, test } from 'vitest';
import {
  AMBIGUOUS,
  admit,
  claimed,
  REFUSED,
  SUCCESS,
  scratchLedger,
  sleep,
  submission,
  TRY_LATER,
  wait,
} from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();
const RESULT = { RequestId: 'R', VpcId: 'vpc-1' };
const FAILURE = {
  state: 'FAILED',
  error: { reason: 'Rejected', code: 'InvalidCidrBlock' },
} as const;

async function admitted() {
  return admit(ledger, submission());
}

test('a run is settled once: the same fence is told DONE, and nothing changes', async () => {
  const record = await admitted();
  const holder = await claimed(ledger, record);
  const attempt = { claimed: holder, outcome: SUCCESS };
  expect(await ledger.settle(attempt, { state: 'SUCCEEDED', result: RESULT })).toMatchObject({
    answer: 'SETTLED',
  });
  const before = await ledger.read(record.id);
  expect(before?.record).toMatchObject({ state: 'SUCCEEDED', result: RESULT, error: null });
  expect(await ledger.settle(attempt, FAILURE)).toMatchObject({ answer: 'DONE' });
  expect(await ledger.defer(attempt, wait(0))).toEqual({ answer: 'DONE' });
  expect(await ledger.read(record.id)).toEqual(before);
});

test('a holder that lost its fence cannot fail the run; what it saw is kept as late evidence', async () => {
  const record = await admitted();
  const slow = await claimed(ledger, record, 10);
  await sleep(20);
  const quick = await claimed(ledger, record);
  expect(await ledger.settle({ claimed: slow, outcome: REFUSED }, FAILURE)).toMatchObject({
    answer: 'STALE',
  });
  expect(await ledger.defer({ claimed: slow, outcome: TRY_LATER }, wait(0))).toEqual({
    answer: 'STALE',
  });
  expect((await ledger.read(record.id))?.record).toMatchObject({
    state: 'RUNNING',
    fence: quick.fence,
  });
  expect((await ledger.read(record.id))?.attempts[0]).toMatchObject({ number: 1, late: true });
});

test('a holder that lost its fence may bring success to a run that is open', async () => {
  const record = await admitted();
  const slow = await claimed(ledger, record, 10);
  await sleep(20);
  const quick = await claimed(ledger, record);
  const success = { state: 'SUCCEEDED', result: RESULT } as const;
  expect(await ledger.settle({ claimed: slow, outcome: SUCCESS }, success)).toMatchObject({
    answer: 'SETTLED',
  });
  const settled = await ledger.read(record.id);
  expect(await ledger.settle({ claimed: quick, outcome: REFUSED }, FAILURE)).toMatchObject({
    answer: 'STALE',
  });
  expect((await ledger.read(record.id))?.record).toEqual(settled?.record);
});

test('of a call that the ledger has lost no answer is written to another that has its token', async () => {
  const lost = await admitted();
  const holder = await claimed(ledger, lost);
  await redis.del(ledger.keys.record(lost.id), ledger.keys.attempts(lost.id));
  await sleep(2);
  const other = await admit(ledger, submission({ token: lost.token, parameterHash: 'v1:11' }));
  await claimed(ledger, other);
  const before = await ledger.read(other.id);
  const success = { state: 'SUCCEEDED', result: RESULT } as const;
  const stale = { answer: 'STALE' };
  expect(await ledger.settle({ claimed: holder, outcome: SUCCESS }, success)).toMatchObject(stale);
  expect(await ledger.defer({ claimed: holder, outcome: TRY_LATER }, wait(0))).toEqual(stale);
  expect(await ledger.read(other.id)).toEqual(before);
});

test('success that comes after the last word changes nothing', async () => {
  const record = await admitted();
  const slow = await claimed(ledger, record, 10);
  await sleep(20);
  const quick = await claimed(ledger, record);
  await ledger.settle(
    { claimed: quick, outcome: AMBIGUOUS },
    { state: 'UNKNOWN', error: { reason: 'x' } },
  );
  const success = { state: 'SUCCEEDED', result: RESULT } as const;
  expect(await ledger.settle({ claimed: slow, outcome: SUCCESS }, success)).toMatchObject({
    answer: 'STALE',
  });
  expect((await ledger.read(record.id))?.record.state).toBe('UNKNOWN');
});

test('success of an earlier run does not settle a later one', async () => {
  const record = await admitted();
  const first = await claimed(ledger, record);
  await ledger.settle({ claimed: first, outcome: REFUSED }, FAILURE);
  await ledger.retry(record, 'me', null);
  await claimed(ledger, { id: record.id, run: 2 });
  const stale = { ...first, fence: first.fence + 100 };
  const success = { state: 'SUCCEEDED', result: RESULT } as const;
  expect(await ledger.settle({ claimed: stale, outcome: SUCCESS }, success)).toMatchObject({
    answer: 'STALE',
  });
});

test('attempts are kept in order, the first ambiguous one and the last fifty', async () => {
  const record = await admitted();
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: TRY_LATER }, wait(0));
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: AMBIGUOUS }, wait(0));
  for (let more = 0; more < 58; more++) {
    await ledger.defer({ claimed: await claimed(ledger, record), outcome: TRY_LATER }, wait(0));
  }
  const attempts = (await ledger.read(record.id))?.attempts ?? [];
  expect(attempts.map(({ number }) => number)).toEqual([
    2,
    ...Array.from({ length: 50 }, (_, i) => i + 11),
  ]);
  expect(attempts[0]).toMatchObject({ effect: 'may-have-happened' });
  expect(attempts.every(({ sentAt, answeredAt }) => (answeredAt ?? 0) >= sentAt)).toBe(true);
});

test('cancel ends what waits and cannot have acted, and nothing else', async () => {
  const queued = await admitted();
  expect(await ledger.cancel(queued.id, 'me')).toMatchObject({
    answer: 'CANCELED',
    record: { state: 'CANCELED' },
  });
  expect(await ledger.cancel(queued.id, 'me')).toMatchObject({ answer: 'REFUSED' });

  const refused = await admitted();
  await ledger.defer({ claimed: await claimed(ledger, refused), outcome: TRY_LATER }, wait(60_000));
  expect(await ledger.cancel(refused.id, 'me')).toMatchObject({ answer: 'CANCELED' });

  const ambiguous = await admitted();
  await ledger.defer(
    { claimed: await claimed(ledger, ambiguous), outcome: AMBIGUOUS },
    wait(60_000),
  );
  expect(await ledger.cancel(ambiguous.id, 'me')).toMatchObject({
    answer: 'REFUSED',
    record: { state: 'WAITING' },
  });
  expect(await ledger.cancel('0'.repeat(64), 'me')).toEqual({ answer: 'MISSING' });
});

test('retry starts the next run of a failed one, once, with a deadline of its own', async () => {
  const record = await admitted();
  await ledger.settle({ claimed: await claimed(ledger, record), outcome: REFUSED }, FAILURE);
  expect(await ledger.retry(record, 'me', null)).toMatchObject({
    answer: 'RETRIED',
    record: { state: 'QUEUED', run: 2, error: null, settledAt: null, ambiguousAt: null },
  });
  expect(await ledger.retry(record, 'me', null)).toMatchObject({
    answer: 'REFUSED',
    record: { run: 2 },
  });
  expect(await claimed(ledger, { id: record.id, run: 2 })).toMatchObject({ sends: 2, runSends: 1 });
});

test('resolve ends an UNKNOWN with evidence, and the audit says who did what', async () => {
  const record = await admitted();
  const holder = await claimed(ledger, record);
  await ledger.settle(
    { claimed: holder, outcome: AMBIGUOUS },
    { state: 'UNKNOWN', error: { reason: 'x' } },
  );
  const success = { state: 'SUCCEEDED', result: RESULT } as const;
  expect(await ledger.resolve(record.id, success, 'ann', 'seen in the console')).toMatchObject({
    answer: 'RESOLVED',
    record: { state: 'SUCCEEDED', result: RESULT },
  });
  expect(await ledger.resolve(record.id, success, 'ann', 'again')).toMatchObject({
    answer: 'REFUSED',
  });
  const [entry] = await redis.xrevrange(ledger.keys.audit, '+', '-', 'COUNT', 1);
  expect(entry?.[1]).toEqual(
    expect.arrayContaining(['resolve', 'ann', 'seen in the console', record.id]),
  );
});
