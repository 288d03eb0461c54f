import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OperationRecord } from '../src/index.ts';
import { changeCourse } from './change-course.ts';
import {
  AMBIGUOUS,
  admit,
  claim,
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

async function admitted(changes: Parameters<typeof submission>[0] = {}) {
  return admit(ledger, submission(changes));
}

test('what does not exist is MISSING', async () => {
  expect(await claim(ledger, { id: 'f'.repeat(64), run: 1 })).toEqual({ answer: 'MISSING' });
});

test('of many claims at once one gets the attempt and the others are told for how long', async () => {
  const record = await admitted();
  const answers = await Promise.all(Array.from({ length: 50 }, () => claim(ledger, record)));
  expect(answers.filter(({ answer }) => answer === 'CLAIMED')).toHaveLength(1);
  for (const other of answers.filter(({ answer }) => answer !== 'CLAIMED')) {
    expect(other).toMatchObject({ answer: 'BUSY' });
    expect((other as { ms: number }).ms).toBeGreaterThan(30_000);
  }
});

test('a claim that its connection sent twice gets the same fence and the same attempt', async () => {
  const record = await admitted();
  const options = { nonce: 'once', leaseMs: 60_000, maxStarts: 3, isAlone: true };
  const first = await ledger.claim(record, options);
  const second = await ledger.claim(record, options);
  expect(first).toMatchObject({ answer: 'CLAIMED', record: { sends: 1 } });
  const { fence } = (first as { record: OperationRecord }).record;
  expect(second).toMatchObject({ answer: 'CLAIMED', record: { fence, sends: 1 } });
});

test('a lease that is over is taken by the next, with a higher fence, and the lost attempt is kept', async () => {
  const record = await admitted();
  const lost = await claimed(ledger, record, 20);
  await sleep(40);
  const next = await claimed(ledger, record);
  expect(next.sends).toBe(2);
  expect(next.fence).toBeGreaterThan(lost.fence);
  expect(next.previouslyAmbiguousAt).not.toBeNull();
  const read = await ledger.read(record.id);
  expect(read?.attempts).toMatchObject([
    { number: 1, answeredAt: null, effect: 'may-have-happened' },
    { number: 2, answeredAt: null },
  ]);
});

test('a renewed lease keeps others out; a lost one cannot be renewed', async () => {
  const record = await admitted();
  const holder = await claimed(ledger, record, 1_000);
  expect(await ledger.renew(holder, 60_000)).toBe(true);
  await sleep(1_010);
  expect(await claim(ledger, record)).toMatchObject({ answer: 'BUSY' });
  expect(await ledger.renew({ ...holder, fence: holder.fence - 1 }, 60_000)).toBe(false);
});

test('a retry that comes before it is due is told NOT_DUE', async () => {
  const record = await admitted();
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: TRY_LATER }, wait(60_000));
  const early = await claim(ledger, record);
  expect(early).toMatchObject({ answer: 'NOT_DUE' });
  expect((early as { ms: number }).ms).toBeGreaterThan(30_000);
});

test('a settled run is TERMINAL to its job, and so is an earlier run', async () => {
  const record = await admitted();
  const holder = await claimed(ledger, record);
  await ledger.settle(
    { claimed: holder, outcome: REFUSED },
    { state: 'FAILED', error: { reason: 'r' } },
  );
  expect(await claim(ledger, record)).toEqual({ answer: 'TERMINAL' });
  await ledger.retry(record, 'someone', null);
  expect(await claim(ledger, record)).toEqual({ answer: 'TERMINAL' });
  expect(await claim(ledger, { id: record.id, run: 2 })).toMatchObject({ answer: 'CLAIMED' });
});

test('the claim is the stamp: before its bytes leave, the attempt counts as ambiguous', async () => {
  const record = await admitted();
  const holder = await claimed(ledger, record);
  expect(holder.ambiguousAt).toBe(holder.sentAt);
  expect(holder.previouslyAmbiguousAt).toBeNull();
});

test('only a definite answer to the attempt that stamped it takes the stamp away', async () => {
  const record = await admitted();
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: AMBIGUOUS }, wait(0));
  // In a later millisecond, so that the two stamps can be told apart.
  await sleep(2);
  const second = await claimed(ledger, record);
  await ledger.defer({ claimed: second, outcome: TRY_LATER }, wait(0));
  expect((await ledger.read(record.id))?.record.ambiguousAt).toBe(second.ambiguousAt);
  expect(second.ambiguousAt).toBeLessThan(second.sentAt ?? 0);

  const clean = await admitted();
  await ledger.defer({ claimed: await claimed(ledger, clean), outcome: TRY_LATER }, wait(0));
  expect((await ledger.read(clean.id))?.record.ambiguousAt).toBeNull();
});

test('after the retry window an ambiguous run ends UNKNOWN and nothing may be sent', async () => {
  const record = await admitted({ windowMs: 1_000 });
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: AMBIGUOUS }, wait(0));
  await sleep(1_010);
  expect(await claim(ledger, record)).toMatchObject({
    answer: 'EXPIRED',
    record: { state: 'UNKNOWN', error: { reason: 'window-over', code: 'ServiceUnavailable' } },
  });
});

test('after the deadline a run that was only refused ends FAILED with the last refusal', async () => {
  const record = await admitted();
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: TRY_LATER }, wait(0));
  await changeCourse(redis, ledger.keys.record(record.id), { deadlineAt: '1' });
  expect(await claim(ledger, record)).toMatchObject({
    answer: 'EXPIRED',
    record: { state: 'FAILED', error: { reason: 'deadline-over', code: 'ServiceUnavailable' } },
  });
});

test('the window bounds when bytes may leave', async () => {
  const record = await admitted({ windowMs: 500 });
  const answer = await claim(ledger, record);
  expect(answer.answer === 'CLAIMED' && answer.sendBeforeMs).toBeLessThanOrEqual(500);
});

test('an operation that loses every worker that takes it is quarantined as UNKNOWN', async () => {
  const record = await admitted();
  for (let start = 0; start < 3; start++) {
    await claimed(ledger, record, 10);
    await sleep(20);
  }
  expect(await claim(ledger, record)).toMatchObject({
    answer: 'EXPIRED',
    record: { state: 'UNKNOWN', error: { reason: 'quarantined' } },
  });
});

test('its last start is given only to a worker that does nothing else meanwhile', async () => {
  const record = await admitted();
  for (let start = 0; start < 2; start++) {
    await claimed(ledger, record, 10);
    await sleep(20);
  }
  const before = await ledger.read(record.id);
  const options = { leaseMs: 60_000, maxStarts: 3 };
  const asked = () => ledger.claim(record, { ...options, nonce: randomUUID(), isAlone: false });
  expect(await asked()).toEqual({ answer: 'SUSPECT' });
  expect(await asked()).toEqual({ answer: 'SUSPECT' });
  expect(await ledger.read(record.id)).toEqual(before);
  const alone = await ledger.claim(record, { ...options, nonce: randomUUID(), isAlone: true });
  expect(alone).toMatchObject({ answer: 'CLAIMED', record: { sends: 3 } });
});

test('where one loss is enough nobody has to be alone', async () => {
  const record = await admitted();
  const options = { leaseMs: 10, maxStarts: 1, isAlone: false };
  const first = await ledger.claim(record, { ...options, nonce: randomUUID() });
  expect(first).toMatchObject({ answer: 'CLAIMED' });
  await sleep(20);
  const second = await ledger.claim(record, { ...options, nonce: randomUUID() });
  expect(second).toMatchObject({ answer: 'EXPIRED', record: { state: 'UNKNOWN' } });
});

test('a write between claims ends the count of starts', async () => {
  const record = await admitted();
  for (let start = 0; start < 6; start++) {
    await ledger.defer({ claimed: await claimed(ledger, record), outcome: TRY_LATER }, wait(0));
  }
  expect(await claim(ledger, record)).toMatchObject({ answer: 'CLAIMED' });
});

test('the sweep expires only what nobody holds', async () => {
  const held = await admitted();
  await claimed(ledger, held, 60_000);
  const free = await admitted();
  for (const { id } of [held, free]) {
    await changeCourse(redis, ledger.keys.record(id), { deadlineAt: '1' });
  }
  expect(await ledger.expire(held.id)).toMatchObject({
    answer: 'OPEN',
    record: { state: 'RUNNING' },
  });
  expect(await ledger.expire(free.id)).toMatchObject({
    answer: 'EXPIRED',
    record: { state: 'FAILED' },
  });
  expect(await ledger.expire(free.id)).toEqual({ answer: 'TERMINAL' });
});

test('what is overdue is listed until it is settled or postponed', async () => {
  const record = await admitted();
  await sleep(20);
  expect(await ledger.overdue(10, 1_000)).toContain(record.id);
  await ledger.postpone(record.id, 60_000);
  expect(await ledger.overdue(10, 1_000)).not.toContain(record.id);
  const holder = await claimed(ledger, record, 0);
  expect(await ledger.overdue(0, 1_000)).toContain(record.id);
  await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
  expect(await ledger.overdue(0, 1_000)).not.toContain(record.id);
});

test('one process sweeps at a time', async () => {
  expect(await ledger.lead('a', 60_000)).toBe(true);
  expect(await ledger.lead('b', 60_000)).toBe(false);
  expect(await ledger.lead('a', 10)).toBe(true);
  await sleep(20);
  expect(await ledger.lead('b', 60_000)).toBe(true);
});
