import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OperationRecord } from '@oncegate/ledger';
import { afterEach, expect, test } from 'vitest';
import { scratchWorker } from '../scratch-worker.ts';
import { slowCloud } from './slow-cloud.ts';

const scratch = await scratchWorker();
const { ledger, queue } = scratch;

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

test('those that lost their workers are called one at a time, beside nothing else', async () => {
  const first = await scratch.enqueued(3);
  const lost = await suspects(2);
  const later = await scratch.enqueued(3);
  const cloud = slowCloud(scratch);
  const worker = scratch.consume(20);
  // What was taken with them waits for one of them at most.
  await expect.poll(cloud.underWay).toBe(3);
  cloud.answer(3);
  await expect.poll(cloud.underWay).toBe(1);
  expect(new Set(scratch.callsOf(lost))).toEqual(new Set([0, 1]));
  await pause(50);
  expect(cloud.underWay()).toBe(1);
  cloud.answer(1);
  await expect.poll(cloud.underWay).toBe(3);
  expect(scratch.callsOf(later)).toEqual([1, 1, 1]);
  cloud.answer(3);
  await expect.poll(cloud.underWay).toBe(1);
  expect(scratch.callsOf(lost)).toEqual([1, 1]);
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
  const worker = scratch.consume(20, { settings });
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

test('a worker that ends does those as well', async () => {
  const first = await scratch.enqueued(1);
  const lost = await suspects(2);
  const cloud = slowCloud(scratch);
  const worker = scratch.consume(20);
  await expect.poll(cloud.underWay).toBe(1);
  const closed = worker.close();
  cloud.letGo();
  await closed;
  await scratch.allDoneOnce([...first, ...lost]);
});
