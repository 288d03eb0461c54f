import { Pacing } from '@oncegate/pacing';
import { expect, test } from 'vitest';
import { scratchWorker } from '../scratch-worker.ts';
import { SLOWLY_MS, slowCloud } from './slow-cloud.ts';

const scratch = await scratchWorker({ readTimeoutMs: SLOWLY_MS });
const { ledger, queue, redis, requests } = scratch;

test('a queue that was given a rate is worked off by BullMQ’s own way', async () => {
  await queue.setGlobalRateLimit(2, 50);
  const records = await scratch.enqueued(7);
  const worker = scratch.consume(5);
  const errors: Error[] = [];
  worker.on('error', (error) => errors.push(error));
  await scratch.allDoneOnce(records);
  await expect.poll(() => queue.getCompletedCount()).toBe(7);
  expect(await redis.keys(queue.toKey('*:lock'))).toEqual([]);
  // The rate is taken away: the line moves on.
  await queue.removeGlobalRateLimit();
  await scratch.allDoneOnce(await scratch.enqueued(7));
  await worker.close();
  expect(errors).toEqual([]);
});

test('what BullMQ took while the queue had a rate takes room as well, once the rate is taken away', async () => {
  await queue.setGlobalRateLimit(1_000, 50);
  const records = await scratch.enqueued(60);
  const cloud = slowCloud(scratch);
  const worker = scratch.consume(20);
  await expect.poll(cloud.underWay).toBe(20);
  await queue.removeGlobalRateLimit();
  for (const answered of [1, 3]) {
    cloud.answer(answered);
    await expect.poll(cloud.underWay).toBe(20);
    expect(await queue.getActiveCount()).toBe(20);
  }
  cloud.letGo();
  await scratch.allDoneOnce(records);
  await worker.close();
  expect(cloud.most()).toBe(20);
  expect(await queue.getActiveCount()).toBe(0);
  expect(await redis.keys(queue.toKey('*:lock'))).toEqual([]);
});

test('where calls are limited, what is held back is taken and not claimed', async () => {
  requests.length = 0;
  const pacing = new Pacing(redis, scratch.prefix, {
    limitsOf: () => ({ callsPerSecond: 0.001, callsAtOnce: null }),
    hasLimits: () => true,
    leaseMs: 60_000,
    failures: 3,
    monotonic: scratch.ports.monotonic,
    onChange: () => {},
  });
  const records = await scratch.enqueued(8);
  const worker = scratch.consume(5, { pacing });
  await expect.poll(() => queue.getDelayedCount()).toBe(7);
  await expect.poll(() => queue.getActiveCount()).toBe(0);
  const read = await Promise.all(records.map(async ({ id }) => (await ledger.read(id))?.record));
  const held = read.filter((record) => record?.state === 'QUEUED');
  expect(held).toHaveLength(7);
  for (const record of held) expect(record).toMatchObject({ fence: 0, sends: 0 });
  expect(requests).toHaveLength(1);
  await worker.close();
});
