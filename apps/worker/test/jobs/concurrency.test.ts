import { expect, test } from 'vitest';
import { scratchWorker } from '../scratch-worker.ts';
import { SLOWLY_MS, slowCloud } from './slow-cloud.ts';

const scratch = await scratchWorker({ readTimeoutMs: SLOWLY_MS });
const { queue } = scratch;

test('with sixty in line and room for twenty, twenty are called at once, and no more are taken', async () => {
  const records = await scratch.enqueued(60);
  const cloud = slowCloud(scratch);
  const worker = scratch.consume(20);
  for (const answered of [0, 1, 7, 20]) {
    cloud.answer(answered);
    await expect.poll(cloud.underWay).toBe(20);
    // What is locked and claimed here is kept from every other worker.
    expect(await queue.getActiveCount()).toBe(20);
  }
  cloud.letGo();
  await scratch.allDoneOnce(records);
  expect(cloud.most()).toBe(20);
  await worker.close();
});

test('a concurrency that is raised or lowered holds from then on', async () => {
  const records = await scratch.enqueued(60);
  const cloud = slowCloud(scratch);
  const worker = scratch.consume(4);
  await expect.poll(cloud.underWay).toBe(4);
  worker.concurrency = 20;
  // BullMQ sees it when next a job ends.
  cloud.answer(1);
  await expect.poll(cloud.underWay).toBe(20);
  expect(await queue.getActiveCount()).toBe(20);
  worker.concurrency = 6;
  cloud.answer(14);
  await expect.poll(cloud.underWay).toBe(6);
  for (let ended = 0; ended < 10; ended += 2) {
    cloud.answer(2);
    await expect.poll(cloud.underWay).toBe(6);
    expect(await queue.getActiveCount()).toBe(6);
  }
  expect(cloud.most()).toBe(20);
  cloud.letGo();
  await scratch.allDoneOnce(records);
  await worker.close();
});

test('two workers share a line, and each job is done once', async () => {
  const records = await scratch.enqueued(150);
  const cloud = slowCloud(scratch);
  const workers = [scratch.consume(20), scratch.consume(20)];
  await expect.poll(cloud.underWay).toBe(40);
  expect(await queue.getActiveCount()).toBe(40);
  cloud.letGo();
  await scratch.allDoneOnce(records);
  expect(cloud.most()).toBeLessThanOrEqual(40);
  for (const worker of workers) await worker.close();
  expect(await queue.getActiveCount()).toBe(0);
});
