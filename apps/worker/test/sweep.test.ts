import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { sweep } from '../src/serving/sweep.ts';
import { scratchWorker } from './scratch-worker.ts';

const scratch = await scratchWorker();
const { ledger, redis, sweeper } = scratch;

/** More than two batches. */
const COUNT = 450;
const left = (): Promise<number> => redis.zcard(ledger.keys.retained);

beforeEach(async () => {
  await redis.del(ledger.keys.retained);
  await Promise.all(
    Array.from({ length: COUNT }, async () => {
      const { id } = await scratch.admit({ retentionMs: 1 });
      await ledger.cancel(id, 'test');
    }),
  );
  await pause(5);
});

test('one pass forgets all whose retention is over, however many', async () => {
  await sweep(sweeper);
  expect(await left()).toBe(0);
});

test('it goes on with what is overdue once it has forgotten for its time', async () => {
  let now = 0;
  await sweep({ ...sweeper, monotonic: () => (now += 300) });
  expect(await left()).toBe(COUNT - 400);
});

test('a worker that ends forgets no further', async () => {
  await sweep(sweeper, () => true);
  expect(await left()).toBe(COUNT - 200);
});
