import { expect, test } from 'vitest';
import { changeCourse } from './change-course.ts';
import { admit, claim, scratchLedger } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

test('what nobody took for half a minute is overdue, in whichever state, and stays so while the sweep looks', async () => {
  const [queued, running] = [await admit(ledger), await admit(ledger)];
  await admit(ledger);
  await claim(ledger, running);
  expect(await ledger.census(10)).toEqual({
    QUEUED: 2,
    WAITING: 0,
    RUNNING: 1,
    uncounted: 0,
    overdue: 0,
  });
  const [seconds = ''] = await redis.time();
  const ago = (ms: number): string => String(Number(seconds) * 1_000 - ms);
  await changeCourse(redis, ledger.keys.record(queued.id), { dueAt: ago(20_000) });
  await changeCourse(redis, ledger.keys.record(running.id), { leaseUntil: ago(20_000) });
  expect((await ledger.census(10)).overdue).toBe(0);
  await changeCourse(redis, ledger.keys.record(queued.id), { dueAt: ago(31_000) });
  await changeCourse(redis, ledger.keys.record(running.id), { leaseUntil: ago(31_000) });
  expect((await ledger.census(10)).overdue).toBe(2);
  await ledger.postpone(queued.id, 60_000);
  expect((await ledger.census(10)).overdue).toBe(2);
});

test('no more are looked at than asked for, and the others are told as uncounted', async () => {
  const { QUEUED, RUNNING, uncounted } = await ledger.census(2);
  expect([QUEUED + RUNNING, uncounted]).toEqual([2, 1]);
});
