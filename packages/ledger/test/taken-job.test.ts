import { beforeEach, expect, test } from 'vitest';
import { LONG_DUE_PRIORITY } from '../src/index.ts';
import { queueContents } from './queue-contents.ts';
import { CLAIM, claimedWith, idsOf, twoQueues } from './two-queues.ts';

const two = await twoQueues();
const { redis, ledger, ours, theirs, admitted, add, take, takeTheirs, expectSame } = two;
beforeEach(two.empty);

async function addSome(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await add(await admitted()));
  return ids;
}

test('what is taken is active as BullMQ has it, in its order', async () => {
  const last = await add(await admitted(), { priority: 64 });
  const [first, second] = await addSome(2);
  const third = await add(await admitted(), { priority: LONG_DUE_PRIORITY });
  const fourth = await add(await admitted(), { priority: LONG_DUE_PRIORITY });
  expect(idsOf(await take({ most: 1 }))).toEqual([first]);
  expect(await takeTheirs('theirs', 1)).toEqual([first]);
  await expectSame();
  const more = [second, third, fourth];
  expect(idsOf(await take({ most: 3 }))).toEqual(more);
  expect(await takeTheirs('theirs', 3)).toEqual(more);
  await expectSame();
  expect(idsOf(await take())).toEqual([last]);
  expect(await takeTheirs('theirs')).toEqual([last]);
  await take();
  await expectSame();
  expect(await ours.getActiveCount()).toBe(5);
});

test('it is under a lock of its taking that ends, and holds what BullMQ keeps of it', async () => {
  const [id] = await addSome(1);
  const job = ours.toKey(`${id}`);
  const { delay, ...before } = await redis.hgetall(job);
  expect(delay).toBe('0');
  const taken = await take({ nonce: 'a taking', lockMs: 50_000, now: 1_700_000_000_000 });
  expect(await redis.get(`${job}:lock`)).toBe('a taking');
  const holds = await redis.pttl(`${job}:lock`);
  expect(holds).toBeGreaterThan(0);
  expect(holds).toBeLessThanOrEqual(50_000);
  const after = { ...before, processedOn: '1700000000000', ats: '1' };
  expect(await redis.hgetall(job)).toEqual({ ...after, delay });
  expect(taken.jobs.map(({ fields }) => fieldsOf(fields))).toEqual([after]);
});

function fieldsOf(listed: readonly string[]): Record<string, string> {
  const pairs = listed.flatMap((name, n) => (n % 2 === 0 ? [[name, listed[n + 1] ?? '']] : []));
  return Object.fromEntries(pairs);
}

test('delayed jobs that are due come into the line in their place, others do not', async () => {
  const prompt = await admitted();
  const waiting = await add(prompt);
  const later = await add(await admitted(), { ageMs: 20_000, delayMs: 10_000 });
  const sooner = await add(await admitted(), { ageMs: 20_000, delayMs: 5_000 });
  const behind = await add(await admitted(), { ageMs: 20_000, delayMs: 2_000, priority: 7 });
  const future = await add(await admitted(), { ageMs: 10_000, delayMs: 3_600_000 });
  const due = [waiting, sooner, later, behind];
  const now = Date.now();
  const taken = await take({ most: 1, now });
  expect(await takeTheirs('theirs', 1)).toEqual(idsOf(taken));
  await expectSame();
  const rest = await take({ now });
  expect([...idsOf(taken), ...idsOf(rest)]).toEqual(due);
  expect(await takeTheirs('theirs')).toEqual(due.slice(1));
  await expectSame();

  const job = await ours.getJob(future);
  const dueAt = (job?.timestamp ?? 0) + 3_600_000;
  const [, , , theirDueAt] = await two.bullmq.moveToActive('theirs');
  expect([taken.nextDueAt, rest.nextDueAt, Math.floor(theirDueAt)]).toEqual([dueAt, dueAt, dueAt]);
  expect(idsOf(await take({ now: dueAt - 1 }))).toEqual([]);
  expect(idsOf(await take({ now: dueAt }))).toEqual([future]);
  expect((await take()).nextDueAt).toBe(0);
});

test('one that somebody delayed until before all time is due', async () => {
  const odd = await add(await admitted(), { delayMs: 3_600_000 });
  await add(await admitted(), { delayMs: 3_600_000 });
  await redis.zadd(ours.toKey('delayed'), -5, odd);
  expect(idsOf(await take())).toEqual([odd]);
  expect(await ours.getDelayedCount()).toBe(1);
});

test('a paused queue gives none, and what is delayed comes into its line', async () => {
  await addSome(2);
  await add(await admitted(), { ageMs: 20_000, delayMs: 5_000 });
  await Promise.all([ours.pause(), theirs.pause()]);
  expect(await take()).toMatchObject({ jobs: [], isLineEmpty: false });
  expect(await takeTheirs('theirs')).toEqual([]);
  await expectSame();
  await ours.resume();
  expect((await take()).jobs).toHaveLength(3);
});

test('a queue whose concurrency is limited gives no more than is free', async () => {
  const ids = await addSome(4);
  await Promise.all([ours.setGlobalConcurrency(3), theirs.setGlobalConcurrency(3)]);
  expect(idsOf(await take({ most: 2 }))).toEqual(ids.slice(0, 2));
  expect(idsOf(await take())).toEqual(ids.slice(2, 3));
  expect(await take()).toMatchObject({ jobs: [], isLineEmpty: false });
  expect(await takeTheirs('theirs')).toEqual(ids.slice(0, 3));
  await expectSame();
  await ours.setGlobalConcurrency(1);
  expect(idsOf(await take())).toEqual([]);
  // Whoever adds a job to it wakes nobody, so nobody may rely on that.
  await redis.del(ours.toKey('wait'));
  expect(await take()).toMatchObject({ jobs: [], isLineEmpty: false });
});

test('a queue that was given a rate is left to BullMQ, and nothing is touched', async () => {
  const operation = await admitted();
  await add(operation);
  await add(await admitted(), { ageMs: 20_000, delayMs: 5_000 });
  await ours.setGlobalRateLimit(5, 1_000);
  const all = async () => [
    await queueContents(redis, ours),
    await redis.keys(ledger.keys.taking('*')),
    await redis.hgetall(ledger.keys.record(operation.id)),
  ];
  const before = await all();
  const taking = { nonce: 'limited', who: 'limited', most: 1, lockMs: 1_000, now: Date.now() };
  expect(await ledger.take({ ...taking, claim: CLAIM })).toEqual({ answer: 'LIMITED' });
  expect(await all()).toEqual(before);
});

test('other workers are woken where jobs are left, and not where none are', async () => {
  const marker = ours.toKey('marker');
  await addSome(3);
  const wakes = async (taking: Parameters<typeof take>[0]) => {
    await redis.del(marker);
    const { jobs, isLineEmpty } = await take(taking);
    return {
      jobs: jobs.length,
      isLineEmpty,
      marker: await redis.zrange(marker, '0', '-1', 'WITHSCORES'),
    };
  };
  expect(await wakes({ most: 2 })).toEqual({ jobs: 2, isLineEmpty: false, marker: ['0', '0'] });
  expect(await wakes({ most: 2 })).toEqual({ jobs: 1, isLineEmpty: true, marker: [] });
  await add(await admitted(), { priority: 5 });
  await add(await admitted(), { priority: 5 });
  expect(await wakes({ most: 1 })).toMatchObject({ isLineEmpty: false, marker: ['0', '0'] });
  expect(await wakes({ most: 1 })).toMatchObject({ isLineEmpty: true, marker: [] });
  await addSome(1);
  await ours.pause();
  expect(await wakes({})).toEqual({ jobs: 0, isLineEmpty: false, marker: [] });
});

test('who asks again with the same nonce is given the same jobs with the same fences, and no other', async () => {
  await addSome(5);
  const [mine, others] = [
    { nonce: 'n1', who: 'one', most: 2 },
    { nonce: 'n2', who: 'two', most: 2 },
  ];
  const first = await take(mine);
  const second = await take(others);
  const before = await queueContents(redis, ours);
  const again = await take(mine);
  expect(idsOf(again)).toEqual(idsOf(first));
  expect(again.jobs.map(({ fields }) => fieldsOf(fields))).toEqual(
    first.jobs.map(({ fields }) => fieldsOf(fields)),
  );
  const fences = again.jobs.map((job) => claimedWith(job).fence);
  expect(fences).toEqual(first.jobs.map((job) => claimedWith(job).fence));
  expect(await queueContents(redis, ours)).toEqual(before);
  for (const id of idsOf(second)) expect(idsOf(again)).not.toContain(id);
  const third = await take({ ...mine, nonce: 'n3' });
  expect(third).toMatchObject({ isLineEmpty: true, jobs: [{ id: expect.any(String) }] });
  const last = await take({ ...mine, nonce: 'n3' });
  expect(idsOf(last)).toEqual(idsOf(third));
  expect(claimedWith(last.jobs[0]).sends).toBe(1);
});

test('who asks again has all the time of its locks: nobody extended them who was told of nothing', async () => {
  const [id] = await addSome(1);
  const lock = ours.toKey(`${id}:lock`);
  const mine = { nonce: 'n5', who: 'one', most: 1, lockMs: 60_000 };
  await take(mine);
  await redis.pexpire(lock, 20_000);
  await take(mine);
  expect(await redis.pttl(lock)).toBeGreaterThan(20_000);
});

test('who asks again when its jobs are gone is given no other', async () => {
  await addSome(2);
  const mine = { nonce: 'n4', who: 'one', most: 1 };
  const { jobs } = await take(mine);
  const claimed = claimedWith(jobs[0]);
  const outcome = { kind: 'success', effect: 'happened', httpStatus: 200 } as const;
  const success = { state: 'SUCCEEDED', result: {} } as const;
  await ledger.settle({ claimed, outcome }, success, mine.nonce);
  expect(await take(mine)).toMatchObject({ jobs: [], isLineEmpty: false });
});
