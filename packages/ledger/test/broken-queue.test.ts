import { beforeEach, expect, test } from 'vitest';
import { jobIdOf } from '../src/index.ts';
import { claimedWith, idsOf, twoQueues } from './two-queues.ts';

const two = await twoQueues();
const { redis, ledger, ours, admitted, add, take } = two;
beforeEach(two.empty);

const DUE = { ageMs: 20_000, delayMs: 5_000 };

test('a job whose key is no hash holds up no other, in line or delayed', async () => {
  const [before, after, later] = [await admitted(), await admitted(), await admitted()];
  await add(before);
  await redis.lpush(ours.toKey('wait'), 'in-line');
  await add(after);
  await redis.zadd(ours.toKey('delayed'), 4_096, 'was-delayed');
  await add(later, DUE);
  for (const id of ['in-line', 'was-delayed']) await redis.rpush(ours.toKey(id), 'no hash');

  const { jobs } = await take();
  const [first, last, delayed] = [before, after, later].map(jobIdOf);
  expect(jobs.map(({ id }) => id)).toEqual([first, 'in-line', last, 'was-delayed', delayed]);
  const told = jobs.filter(({ claim }) => claim !== null).map((job) => claimedWith(job).id);
  expect(told).toEqual([before.id, after.id, later.id]);
});

test('a job whose numbers are none holds up no other', async () => {
  const [odd, delayed, even] = [await admitted(), await admitted(), await admitted()];
  await redis.hset(ours.toKey(await add(odd)), 'ats', 'some', 'atm', 'some');
  await add(even);
  await redis.hset(ours.toKey(await add(delayed, DUE)), 'priority', 'high');
  const { jobs } = await take({ nonce: 'mine' });
  expect(jobs.map((job) => claimedWith(job).id)).toEqual([odd, even, delayed].map(({ id }) => id));
  const attempt = {
    claimed: claimedWith(jobs[0]),
    outcome: { kind: 'success', effect: 'happened', httpStatus: 200 },
  } as const;
  const settled = await ledger.settle(attempt, { state: 'SUCCEEDED', result: {} }, 'mine');
  expect(settled).toEqual({ answer: 'SETTLED', isJobFinished: true });
});

test.each(['prioritized', 'marker'])(
  'where %s is of the wrong type what was claimed is told',
  async (name) => {
    const [one, other] = [await admitted(), await admitted()];
    const ids = [await add(one), await add(other)];
    await redis.del(ours.toKey(name));
    await redis.set(ours.toKey(name), 'of the wrong type');
    const mine = { nonce: `mine of ${name}`, who: name };
    const taken = await take({ ...mine, most: 1 });
    expect(idsOf(taken)).toEqual(ids.slice(0, 1));
    expect(idsOf(await take({ ...mine, nonce: `next of ${name}` }))).toEqual(ids.slice(1));
    for (const { id } of [one, other]) expect((await ledger.read(id))?.record.sends).toBe(1);
  },
);

test('where jobs have no place to go they are not multiplied, and it is said why', async () => {
  await add(await admitted(), DUE);
  await add(await admitted(), { ...DUE, delayMs: 6_000, priority: 5 });
  await redis.set(ours.toKey('prioritized'), 'of the wrong type');
  await expect(take()).rejects.toThrow('WRONGTYPE');
  await take();
  await expect(take()).rejects.toThrow('WRONGTYPE');
  expect(await redis.llen(ours.toKey('active'))).toBe(1);
  expect(await redis.llen(ours.toKey('wait'))).toBe(0);
});
