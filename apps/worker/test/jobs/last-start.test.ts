import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ledger, LedgerUnavailable, type OperationRecord } from '@oncegate/ledger';
import { afterEach, expect, test } from 'vitest';
import { Attempts } from '../../src/attempt/attempts.ts';
import { scratchWorker } from '../scratch-worker.ts';
import { SLOWLY_MS, slowCloud } from './slow-cloud.ts';

const scratch = await scratchWorker();
const { ledger, queue } = scratch;
const SETTINGS = { leaseMs: SLOWLY_MS, maxStarts: 3 };

afterEach(async () => {
  await queue.obliterate({ force: true });
});

/** Enqueued, and lost by all workers but one of those that may lose it. */
async function suspects(count: number): Promise<OperationRecord[]> {
  const records = await scratch.enqueued(count);
  for (const record of records) {
    for (let start = 0; start < 2; start += 1) {
      const options = { nonce: randomUUID(), leaseMs: 1, maxStarts: 3, isAlone: false };
      expect(await ledger.claim(record, options)).toMatchObject({ answer: 'CLAIMED' });
      await pause(5);
    }
  }
  return records;
}

/** A worker of a process of its own. */
const consume = (changes: Parameters<typeof scratch.consume>[1] = {}) =>
  scratch.consume(20, { attempts: new Attempts(), settings: SETTINGS, ...changes });

const calls = (records: readonly OperationRecord[]): number =>
  scratch.callsOf(records).reduce((sum, count) => sum + count, 0);

test('those that lost their workers are called one at a time, beside nothing else', async () => {
  const first = await scratch.enqueued(3);
  const lost = await suspects(2);
  const later = await scratch.enqueued(3);
  const cloud = slowCloud(scratch);
  const worker = consume();
  // What was taken before the first of them was known.
  await expect.poll(cloud.underWay).toBe(3);
  expect(scratch.callsOf(first)).toEqual([1, 1, 1]);
  cloud.answer(3);
  await expect.poll(() => calls(lost)).toBe(1);
  await pause(1_500);
  expect(cloud.underWay()).toBe(1);
  cloud.answer(1);
  await expect.poll(() => calls(later)).toBe(3);
  expect(calls(lost)).toBe(1);
  cloud.answer(3);
  await expect.poll(() => calls(lost)).toBe(2);
  cloud.letGo();
  await scratch.allDoneOnce([...first, ...lost, ...later]);
  await worker.close();
});

test('what waits for one of them stays its worker’s, and is not sent when it has waited for too long', async () => {
  const [lost] = await suspects(1);
  const [later] = await scratch.enqueued(1);
  if (lost === undefined || later === undefined) throw new Error('there are none');
  const cloud = slowCloud(scratch);
  const settings = { leaseMs: 1_000, maxStarts: 3 };
  const worker = consume({ settings });
  await expect.poll(cloud.underWay).toBe(1);
  expect(scratch.callsOf([lost, later])).toEqual([1, 0]);
  const claim = { nonce: randomUUID(), ...settings, isAlone: true };
  const until = performance.now() + 2_500;
  while (performance.now() < until) {
    expect(await ledger.claim(later, claim)).toMatchObject({ answer: 'BUSY' });
    await pause(100);
  }
  cloud.letGo();
  await scratch.allDoneOnce([lost, later]);
  expect(await ledger.read(later.id)).toMatchObject({
    record: { sends: 2 },
    attempts: [{ effect: 'did-not-happen' }, { kind: 'success' }],
  });
  await worker.close();
});

test('what comes while one is alone is claimed when its turn comes', async () => {
  const lost = await suspects(1);
  const cloud = slowCloud(scratch);
  const worker = consume();
  await expect.poll(cloud.underWay).toBe(1);
  const later = await scratch.enqueued(3);
  await expect.poll(() => queue.getActiveCount()).toBe(4);
  for (const record of later) expect(await scratch.state(record)).toBe('QUEUED');
  cloud.letGo();
  await scratch.allDoneOnce([...lost, ...later]);
  await worker.close();
});

test('a worker that drains begins none of them: it comes to another with its last start', async () => {
  const attempts = new Attempts();
  const first = await scratch.enqueued(1);
  const lost = await suspects(1);
  const cloud = slowCloud(scratch);
  const worker = consume({ attempts });
  await expect.poll(cloud.underWay).toBe(1);
  attempts.drain();
  const closed = worker.close();
  cloud.letGo();
  await closed;
  await scratch.allDoneOnce(first);
  expect(scratch.callsOf(lost)).toEqual([0]);
  const another = consume();
  await scratch.allDoneOnce(lost);
  await another.close();
});

test('a worker that drains begins no call that waited for one of them: others make it', async () => {
  const attempts = new Attempts();
  const lost = await suspects(1);
  const [claimed] = await scratch.enqueued(1);
  if (claimed === undefined) throw new Error('there is none');
  const cloud = slowCloud(scratch);
  const worker = consume({ attempts });
  await expect.poll(cloud.underWay).toBe(1);
  const [unclaimed] = await scratch.enqueued(1);
  await expect.poll(() => queue.getActiveCount()).toBe(3);
  attempts.drain();
  const closed = worker.close();
  await expect.poll(() => scratch.state(claimed)).toBe('WAITING');
  cloud.letGo();
  await closed;
  await scratch.allDoneOnce(lost);
  const others = [claimed, ...(unclaimed ? [unclaimed] : [])];
  expect(scratch.callsOf(others)).toEqual([0, 0]);
  const another = consume();
  await scratch.allDoneOnce(others);
  expect(await ledger.read(claimed.id)).toMatchObject({
    attempts: [{ effect: 'did-not-happen' }, { kind: 'success' }],
  });
  await another.close();
});

test('one whose note the ledger does not take keeps nobody waiting', async () => {
  const [lost] = await suspects(1);
  const [later] = await scratch.enqueued(1);
  if (lost === undefined || later === undefined) throw new Error('there are none');
  const cloud = slowCloud(scratch);
  let isAway = true;
  const away: Ledger = {
    ...ledger,
    settle: (attempt, ...rest) =>
      isAway && attempt.claimed.id === lost.id
        ? Promise.reject(new LedgerUnavailable(new Error('away')))
        : ledger.settle(attempt, ...rest),
  };
  const worker = consume({ ledger: away });
  await expect.poll(cloud.underWay).toBe(1);
  cloud.letGo();
  await scratch.allDoneOnce([later]);
  expect(await scratch.state(lost)).toBe('RUNNING');
  isAway = false;
  await scratch.allDoneOnce([lost]);
  await worker.close();
});
