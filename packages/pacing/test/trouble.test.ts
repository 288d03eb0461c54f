import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Outcome, Pacing } from '../src/index.ts';
import { ELSEWHERE, GROUP, inside, scratchPacing } from './scratch-pacing.ts';

const scratch = await scratchPacing();
const ANSWERED: Outcome = { kind: 'answered' };
const throttled = (retryAfterMs: number | null): Outcome => ({ kind: 'throttled', retryAfterMs });
const failed = (operation: string = randomUUID()): Outcome => ({ kind: 'failed', operation });

/** A call of which nothing was known but its outcome. */
const call = (worker: Pacing | undefined, outcome: Outcome) => worker?.leave(GROUP, null, outcome);

test('one call that is throttled slows all workers down, and no other region', async () => {
  const { all, changes } = scratch.workers(2);
  const [one, other] = all;
  await call(one, throttled(20_000));
  await call(one, throttled(20_000));
  expect(changes).toEqual(['cn-hangzhou THROTTLED']);
  await other?.beat();
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'throttled' });
  expect(await other?.enter(ELSEWHERE, 'fresh')).toEqual({ go: true, visit: null });
});

test('nobody comes back before the cloud asked for, and not all at once', async () => {
  const { all } = scratch.workers(1);
  const [worker] = all;
  const asked = performance.now();
  await call(worker, throttled(20_000));
  const waits = [];
  for (let times = 0; times < 20; times += 1) {
    const entry = await worker?.enter(GROUP, 'fresh');
    if (entry?.go === false) waits.push(performance.now() - asked + entry.waitMs);
  }
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(20_000 - 1);
  expect(new Set(waits.map(Math.round)).size).toBe(20);
  expect(Math.max(...waits) - Math.min(...waits)).toBeGreaterThan(1_000);
});

test('who stands in line after a pause comes back faster and faster, as the pace grows', async () => {
  const { all } = scratch.workers(1);
  const [worker] = all;
  await call(worker, throttled(null));
  const waits: number[] = [];
  for (let times = 0; times < 300; times += 1) {
    const entry = await worker?.enter(GROUP, 'fresh');
    if (entry?.go === false) waits.push(entry.waitMs);
  }
  // At 10 calls a second, and a fifth more each second: the 300th goes after 10 seconds and not after 30.
  expect(waits).toHaveLength(300);
  expect(Math.max(...waits)).toBeLessThan(13_000);
  const inFirstSecond = waits.filter((ms) => ms < Math.min(...waits) + 1_000);
  expect(inFirstSecond.length).toBeLessThan(14);
  expect(new Set(waits).size).toBeGreaterThan(290);
});

test('the pace is halved by each pause, and grows by what is answered', async () => {
  const { all, over, state } = scratch.workers(1);
  const [worker] = all;
  const paces: number[] = [];
  const outcomes = [throttled(null), throttled(null), ANSWERED, ANSWERED];
  for (const outcome of outcomes) {
    const entry = await inside(worker);
    await worker?.leave(GROUP, entry.visit, outcome);
    await over('pausedUntil');
    paces.push(Number((await state()).pace));
  }
  expect(paces).toEqual([10, 5, 5.2, 5.4]);
  await over('troubleUntil');
  await worker?.beat();
  expect(worker?.isInForce).toBe(false);
});

test('right after a pause a call that is to wait long pauses again at the same pace, one that is not waits by itself', async () => {
  const { all, changes, justOver, state } = scratch.workers(1);
  const [worker] = all;
  await call(worker, throttled(null));
  await justOver('pausedUntil');
  await call(worker, throttled(5_000));
  expect(await worker?.enter(GROUP, 'fresh')).toMatchObject({ go: true });
  await call(worker, throttled(6_000));
  const held = await worker?.enter(GROUP, 'fresh');
  const waitMs = expect.toSatisfy((ms: number) => ms > 5_000);
  expect(held).toMatchObject({ go: false, why: 'throttled', waitMs });
  expect(Number((await state()).pace)).toBe(10);
  expect(changes).toEqual(['cn-hangzhou THROTTLED']);
});

test('operations that fail in a row open the circuit, whoever’s they are; one alone does not', async () => {
  const { all, changes } = scratch.workers(3);
  const [one, other] = all;
  for (let times = 0; times < 10; times += 1) await call(one, failed('the same'));
  await call(other, failed());
  expect(changes).toEqual([]);
  // An answer that another has breaks the row, once it has heard of it; nobody asks to enter for that.
  const third = all[2];
  await third?.beat();
  expect(third?.isInForce).toBe(false);
  await call(third, ANSWERED);
  for (let times = 0; times < 2; times += 1) await call(one, failed());
  expect(changes).toEqual([]);
  await call(other, failed());
  expect(changes).toEqual(['cn-hangzhou OPENED']);
  await one?.beat();
  expect(await one?.enter(GROUP, 'doubtful')).toMatchObject({ go: false, why: 'circuit' });
  expect(await one?.enter(ELSEWHERE, 'fresh')).toEqual({ go: true, visit: null });
});

async function opened() {
  const made = scratch.workers(2);
  for (let times = 0; times < 3; times += 1) await call(made.all[0], failed());
  expect(made.changes).toEqual(['cn-hangzhou OPENED']);
  await made.all[1]?.beat();
  await made.over('openUntil');
  return made;
}

test('an open circuit is tried by one call at a time, and closes on a definite answer', async () => {
  const { all, changes, over } = await opened();
  const [one, other] = all;
  const probe = await one?.enter(GROUP, 'fresh');
  expect(probe).toMatchObject({ go: true });
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'circuit' });
  if (probe?.go) await one?.leave(GROUP, probe.visit, failed());
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'circuit' });

  await over('openUntil');
  const { visit } = await inside(other);
  expect(await one?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'circuit' });
  await other?.leave(GROUP, visit, ANSWERED);
  expect(changes).toEqual(['cn-hangzhou OPENED', 'cn-hangzhou CLOSED']);
  // It comes back at a pace, not as a herd.
  expect(await one?.beat()).toMatchObject([
    { group: GROUP, standing: { circuit: 'closed', pace: expect.closeTo(10, 0) } },
  ]);
  await inside(one);
});

test('a probe whose worker died is followed by another', async () => {
  const { all, over } = await opened();
  const [one, other] = all;
  await inside(one);
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false });
  await over('probeUntil');
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: true });
});

test('a probe that takes longer than trouble lasts stays the only one', async () => {
  const { all, soonOver } = await opened();
  const [one, other] = all;
  await inside(one);
  await soonOver('troubleUntil');
  await one?.beat();
  await pause(300);
  expect(await other?.enter(GROUP, 'fresh')).toMatchObject({ go: false, why: 'circuit' });
});

test('a probe that was not sent lets another try at once', async () => {
  const { all } = await opened();
  const { visit } = await inside(all[0]);
  await all[0]?.leave(GROUP, visit, { kind: 'unsent' });
  expect(await all[1]?.enter(GROUP, 'fresh')).toMatchObject({ go: true });
});
