import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import type { NextJob } from '../../src/jobs/job-source.ts';
import { scratchWorker } from '../scratch-worker.ts';
import { ask, idOf, sources } from './sources.ts';

const scratch = await scratchWorker();
const { ledger, queue, redis } = scratch;
const source = sources(scratch);

afterEach(async () => {
  await queue.obliterate({ force: true });
});

const NONE: NextJob = { job: null, nextDueAt: 0 };

test('those who ask in one turn are given what one script takes, whoever is left what the next does', async () => {
  await scratch.enqueued(20);
  const { jobs, takings } = source();
  expect(new Set(await ask(jobs, 10)).size).toBe(10);
  expect(takings.map(({ most }) => most)).toEqual([10]);
  const others = await ask(jobs, 12);
  expect(takings.map(({ most }) => most)).toEqual([10, 12]);
  expect(others.filter((id) => id === null)).toHaveLength(2);
  expect(await queue.getActiveCount()).toBe(20);
});

test('more than one script may take are taken by two', async () => {
  await scratch.enqueued(30);
  const { jobs, takings } = source();
  const ids = await ask(jobs, 30);
  expect(new Set(ids).size).toBe(30);
  expect(ids).not.toContain(null);
  expect(takings.map(({ most }) => most)).toEqual([16, 14]);
});

test('where there is room for more they are taken with the first, and given to whoever asks next', async () => {
  await scratch.enqueued(9);
  const { jobs, takings } = source({ free: () => 8 });
  const first = await ask(jobs, 1);
  const others = await ask(jobs, 7);
  expect(new Set([...first, ...others]).size).toBe(8);
  expect(takings).toHaveLength(1);
  expect(await queue.getWaitingCount()).toBe(1);
  expect(await jobs.rest()).toEqual([]);
});

test('what nobody asks for any more is the rest, once', async () => {
  await scratch.enqueued(4);
  const { jobs } = source({ free: () => 4 });
  await ask(jobs, 1);
  expect(await jobs.rest()).toHaveLength(3);
  expect(await jobs.rest()).toEqual([]);
});

test('where the line was found empty Redis is not asked again before somebody is woken', async () => {
  const { jobs, takings } = source();
  expect(await jobs.next()).toEqual(NONE);
  await scratch.enqueued(1);
  expect(await jobs.next()).toEqual(NONE);
  expect(takings).toHaveLength(1);
  await jobs.asleep(async () => 'woken');
  expect(idOf(await jobs.next())).toMatch(/^op_/);
  expect(takings).toHaveLength(2);
});

test('whoever is woken while others are being told that there is none finds what came meanwhile', async () => {
  const executed = Promise.withResolvers<void>();
  const answered = Promise.withResolvers<void>();
  const awake = Promise.withResolvers<void>();
  const { jobs } = source({
    take: async (taking) => {
      const answer = await ledger.take(taking);
      executed.resolve();
      await answered.promise;
      return answer;
    },
  });
  const asleep = jobs.asleep(() => awake.promise);
  await turn();
  const before = jobs.next();
  await executed.promise;
  await scratch.enqueued(1);
  awake.resolve();
  await asleep;
  const after = jobs.next();
  answered.resolve();
  expect([await before, await after].map(idOf)).toContainEqual(expect.stringMatching(/^op_/));
});

test('a delayed job is looked for at its moment, though nobody is woken', async () => {
  const record = await scratch.admit();
  await queue.add('later', { operationId: record.id }, { delay: 30_000 });
  let now = Date.now();
  const { jobs, takings } = source({ wall: () => now });
  const none = await jobs.next();
  if (none.job !== null) throw new Error('it was not delayed');
  expect(none.nextDueAt).toBeGreaterThan(now);
  now = none.nextDueAt - 1;
  expect(await jobs.next()).toEqual(none);
  expect(takings).toHaveLength(1);
  now = none.nextDueAt;
  expect(idOf(await jobs.next())).not.toBeNull();
});

test('where the queue bounds what is active, nobody is told of a job: Redis is asked each time', async () => {
  await queue.setGlobalConcurrency(1);
  const { jobs } = source();
  await scratch.enqueued(1);
  const [first] = await ask(jobs, 1);
  await scratch.enqueued(1);
  expect(await jobs.next()).toEqual(NONE);
  // It ends: there is room again.
  await redis.lrem(queue.toKey('active'), 0, first ?? '');
  expect(idOf(await jobs.next())).toMatch(/^op_/);
  await queue.removeGlobalConcurrency();
});

test('while nobody will ask again no more are taken than are asked for', async () => {
  await scratch.enqueued(9);
  const { jobs, takings } = source({ free: () => 8 });
  const awake = Promise.withResolvers<void>();
  const asleep = jobs.asleep(() => awake.promise);
  await turn();
  expect(await ask(jobs, 2)).not.toContain(null);
  expect(takings.map(({ most }) => most)).toEqual([2]);
  expect(await jobs.rest()).toEqual([]);
  awake.resolve();
  await asleep;
  await ask(jobs, 1);
  expect(await jobs.rest()).toHaveLength(6);
});

test('nobody goes to sleep over jobs that were taken, or are just being taken', async () => {
  await scratch.enqueued(3);
  const { jobs } = source({ free: () => 2 });
  const first = jobs.next();
  let slept = false;
  const sleep = async () => {
    slept = true;
  };
  await jobs.asleep(sleep);
  expect(slept).toBe(false);
  expect(idOf(await first)).toMatch(/^op_/);
  await jobs.asleep(sleep);
  expect(slept).toBe(false);
  expect(idOf(await jobs.next())).toMatch(/^op_/);
  await jobs.asleep(sleep);
  expect(slept).toBe(true);
});

test('what is asked for in the turn in which somebody goes to sleep is asked for first', async () => {
  const { jobs } = source();
  const asked: string[] = [];
  const asleep = jobs.asleep(async () => asked.push('a job'));
  await Promise.resolve();
  // As steps of the ledger leave.
  setImmediate(() => asked.push('a step'));
  await asleep;
  expect(asked).toEqual(['a step', 'a job']);
});

test('of a queue that was given a rate nothing is taken here', async () => {
  await queue.setGlobalRateLimit(5, 1_000);
  await scratch.enqueued(2);
  const { jobs, takings } = source({ free: () => 4 });
  expect(await ask(jobs, 2)).toEqual(['LIMITED', 'LIMITED']);
  expect(takings).toHaveLength(1);
  expect(await queue.getWaitingCount()).toBe(2);
  await queue.removeGlobalRateLimit();
  expect(await ask(jobs, 2)).not.toContain('LIMITED');
});
