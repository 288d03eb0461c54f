import { setTimeout as pause } from 'node:timers/promises';
import type { OperationRecord } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { scratchWorker } from '../scratch-worker.ts';

const scratch = await scratchWorker();
const { queue } = scratch;

/** What nobody is woken for BullMQ finds after five seconds. */
const UNWOKEN_MS = 4_000;

test('a job that comes just as the line is found empty wakes a worker', async () => {
  const workers = [scratch.consume(3), scratch.consume(3)];
  const all: OperationRecord[] = [];
  let unwoken = 0;
  for (let round = 0; round < 60; round += 1) {
    const calls = scratch.requests.length;
    const since = performance.now();
    all.push(...(await scratch.enqueued(1)));
    // Its call is made: its worker looks for the next one about now.
    await expect.poll(() => scratch.requests.length, { interval: 1 }).toBe(calls + 1);
    await pause((round % 10) / 2);
    if (performance.now() - since > UNWOKEN_MS) unwoken += 1;
  }
  // A machine may stand still; a lost wake-up comes again and again.
  expect(unwoken).toBeLessThan(3);
  await scratch.allDoneOnce(all);
  for (const worker of workers) await worker.close();
});

test('jobs that come at any moment, many and few, are each done once', async () => {
  const workers = [scratch.consume(7), scratch.consume(20)];
  const all: OperationRecord[] = [];
  for (let burst = 0; burst < 25; burst += 1) {
    all.push(...(await scratch.enqueued(Math.ceil(Math.random() * 15))));
    await pause(Math.random() * 10);
  }
  await scratch.allDoneOnce(all);
  await expect.poll(() => queue.getActiveCount()).toBe(0);
  for (const worker of workers) await worker.close();
});
