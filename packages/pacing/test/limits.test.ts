import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ELSEWHERE, GROUP, inside, scratchPacing } from './scratch-pacing.ts';

const scratch = await scratchPacing();
const ANSWERED = { kind: 'answered' } as const;

test('where nothing is limited and nothing in trouble, Redis is not asked', async () => {
  const worker = scratch.withoutRedis();
  expect(await worker.enter(GROUP, 'fresh')).toEqual({ go: true, visit: null });
  await worker.leave(GROUP, null, ANSWERED);
  expect(worker.isInForce).toBe(false);
  await expect(worker.beat()).rejects.toThrow('did not answer');
});

test('three workers together make no more calls a second than one may', async () => {
  const { all } = scratch.workers(3, { callsPerSecond: 50 });
  const begun = performance.now();
  const calls = Array.from({ length: 60 }, async (_, call) => {
    const { times } = await inside(all[call % 3]);
    return { times, at: performance.now() - begun };
  });
  const made = await Promise.all(calls);
  // 1 + 5 at once, the others one by one.
  const last = Math.max(...made.map(({ at }) => at));
  expect(last).toBeGreaterThanOrEqual(((60 - 6) / 50) * 1_000 - 20);
  for (const windowMs of [200, 500, 1_000]) {
    const first = made.filter(({ at }) => at < windowMs);
    expect(first.length).toBeLessThanOrEqual(6 + (windowMs / 1_000) * 50 + 1);
  }
});

test('whoever is sent away gets a time of their own, in the order they came', async () => {
  const { all } = scratch.workers(2, { callsPerSecond: 1 });
  const entries = [];
  for (let call = 0; call < 6; call += 1) entries.push(await all[call % 2]?.enter(GROUP, 'fresh'));
  const waits = entries.flatMap((entry) => (entry?.go === false ? [entry.waitMs] : []));
  expect(waits).toHaveLength(5);
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  // Each a second and a bit after the one before.
  expect((waits.at(-1) ?? 0) - (waits[0] ?? 0)).toBeGreaterThan(3_000);
});

test('what may have acted goes before all others', async () => {
  const { all, over } = scratch.workers(1, { callsPerSecond: 0.1 });
  const [worker] = all;
  expect(await worker?.enter(GROUP, 'fresh')).toMatchObject({ go: true });
  expect(await worker?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'rate' });
  const doubtful = await worker?.enter(GROUP, 'doubtful');
  expect(doubtful).toMatchObject({ go: false });
  // There is room again, and it is the one in doubt that waits for it.
  await over('tokens');
  expect(await worker?.enter(GROUP, 'returning')).toMatchObject({ go: false });
  expect(await worker?.enter(GROUP, 'doubtful')).toMatchObject({ go: true });
});

test('no more calls at once than may be, over all workers', async () => {
  const { all } = scratch.workers(3, { callsAtOnce: 2 });
  let now = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, async (_, call) => {
      const worker = all[call % 3];
      const { visit } = await inside(worker);
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      await worker?.leave(GROUP, visit, ANSWERED);
    }),
  );
  expect(most).toBe(2);
});

test('the place of a live worker is renewed; that of a dead one is another’s when its lease is over', async () => {
  const { all, lapse } = scratch.workers(2, { callsAtOnce: 1 });
  const [one, other] = all;
  await inside(one);
  await lapse();
  await one?.beat();
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'concurrency' });
  await lapse();
  expect(await other?.enter(GROUP, 'returning')).toMatchObject({ go: true });
});

test('a call that is inside for longer than anything is kept does not lose its place', async () => {
  const { all, fade } = scratch.workers(2, { callsAtOnce: 1 });
  const [one, other] = all;
  await inside(one);
  await fade();
  await one?.beat();
  await pause(200);
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'concurrency' });
});

test('a pause that is over at once makes no room that the limit does not have', async () => {
  const { all } = scratch.workers(1, { callsPerSecond: 0.1 });
  const [worker] = all;
  const { visit } = await inside(worker);
  await worker?.leave(GROUP, visit, { kind: 'throttled', retryAfterMs: 0 });
  expect(await worker?.enter(GROUP, 'fresh')).toMatchObject({ go: false });
});

test.each([
  ['the master of another group', ELSEWHERE],
  ['the master that has the news', 'news'],
] as const)('while %s is silent, a live worker keeps its places', async (_, what) => {
  const { all, lapse, placed, lose } = scratch.workers(2, { callsAtOnce: 1 });
  const [one, other] = all;
  await inside(one, ELSEWHERE);
  await inside(one);
  const { giveUp } = lose(what);
  await lapse();
  const beat = Promise.allSettled([one?.beat()]);
  await expect.poll(placed, { timeout: 10_000 }).toBe(1);
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'concurrency' });
  giveUp();
  await beat;
});

test('a beat tells of the groups that answered; where nobody did, that', async () => {
  const { all, lose } = scratch.workers(1, { callsAtOnce: 1 });
  const [worker] = all;
  await inside(worker, ELSEWHERE);
  await inside(worker);
  lose(ELSEWHERE).giveUp();
  expect(await worker?.beat()).toMatchObject([{ group: GROUP }]);
  lose(GROUP).giveUp();
  expect(await worker?.beat()).toEqual([]);
  lose('news').giveUp();
  await expect(worker?.beat()).rejects.toThrow('did not answer');
});

test('one region’s limit is not another’s', async () => {
  const { all } = scratch.workers(1, { callsPerSecond: 0.1 });
  await all[0]?.enter(GROUP, 'fresh');
  expect(await all[0]?.enter(GROUP, 'fresh')).toMatchObject({ go: false });
  expect(await all[0]?.enter(ELSEWHERE, 'fresh')).toMatchObject({ go: true });
});

test('a call that was not made gives its room back', async () => {
  const { all } = scratch.workers(1, { callsPerSecond: 0.1 });
  const [worker] = all;
  const { visit } = await inside(worker);
  await worker?.leave(GROUP, visit, { kind: 'unsent' });
  expect(await worker?.enter(GROUP, 'fresh')).toMatchObject({ go: true });
});
