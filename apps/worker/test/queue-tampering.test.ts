import { jobIdOf, jobOptions, type OperationRecord } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { sweep } from '../src/serving/sweep.ts';
import { ACCEPT, refuse, scratchWorker } from './scratch-worker.ts';

const scratch = await scratchWorker();
const { ledger, queue, redis, requests, sweeper } = scratch;

/** Makes the sweep see the operation as overdue now, as if its grace had passed. */
function overdue(record: OperationRecord): Promise<unknown> {
  return redis.zadd(ledger.keys.watch, 'XX', 1, record.id);
}

async function enqueued(): Promise<OperationRecord> {
  const record = await scratch.admit();
  await queue.add(record.action, { operationId: record.id }, jobOptions(record, 0, 1));
  return record;
}

test('a job that never came, was removed, or lost its data or its place is brought back', async () => {
  const never = await scratch.admit();
  const removed = await enqueued();
  await queue.remove(jobIdOf(removed));
  const emptied = await enqueued();
  await redis.del(queue.toKey(jobIdOf(emptied)));
  const unlisted = await enqueued();
  await redis.lrem(queue.toKey('wait'), 0, jobIdOf(unlisted));
  const all = [never, removed, emptied, unlisted];
  for (const record of all) await overdue(record);

  expect(await sweep(sweeper)).toBe(4);
  scratch.consume();
  for (const record of all) {
    await expect.poll(() => scratch.state(record)).toBe('SUCCEEDED');
  }
  expect(requests).toHaveLength(4);
});

test('a job that waits its turn is left alone', async () => {
  const record = await scratch.admit({ deadlineMs: 60_000 });
  await queue.pause();
  await queue.add(record.action, { operationId: record.id }, jobOptions(record, 0, 1));
  await overdue(record);
  expect(await sweep(sweeper)).toBe(0);
  await queue.resume();
  await expect.poll(() => scratch.state(record)).toBe('SUCCEEDED');
});

test('a completed or failed job of an open operation is made anew', async () => {
  const record = await scratch.admit();
  // A job that completes without its operation: what somebody does by hand in the board.
  await queue.add(record.action, { operationId: 'x' }, jobOptions(record, 0, 1));
  await expect.poll(() => queue.getJobState(jobIdOf(record))).toBe('completed');
  await overdue(record);
  expect(await sweep(sweeper)).toBe(1);
  await expect.poll(() => scratch.state(record)).toBe('SUCCEEDED');
});

test('nothing is sent for a job without data or with somebody else’s', async () => {
  requests.length = 0;
  const other = await scratch.admit();
  const left = [other];
  for (const data of [{}, { operationId: other.id }]) {
    const record = await scratch.admit();
    left.push(record);
    await queue.add('edited', data as { operationId: string }, jobOptions(record, 0, 1));
    await expect.poll(() => queue.getJobState(jobIdOf(record))).toBe('completed');
    expect(await scratch.state(record)).toBe('QUEUED');
  }
  expect(requests).toEqual([]);
  // Whoever sweeps next shall find none of them, however late that is.
  for (const { id } of left) await ledger.cancel(id, 'test');
});

test('a job whose data is no JSON is done with, and made anew', async () => {
  const record = await scratch.admit();
  await queue.pause();
  await queue.add(record.action, { operationId: record.id }, jobOptions(record, 0, 1));
  await redis.hset(queue.toKey(jobIdOf(record)), 'data', 'no JSON');
  await queue.resume();
  await expect.poll(() => queue.getJobState(jobIdOf(record))).toBe('completed');
  await overdue(record);
  expect(await sweep(sweeper)).toBe(1);
  await expect.poll(() => scratch.state(record)).toBe('SUCCEEDED');
});

test('a delayed job promoted by hand waits until it is due', async () => {
  scratch.answerWith((request, response) => {
    response.setHeader('retry-after', '20');
    refuse(429, 'Throttling.User')(request, response);
  });
  const record = await enqueued();
  await expect.poll(() => scratch.state(record)).toBe('WAITING');
  requests.length = 0;
  await expect.poll(() => queue.getJobState(jobIdOf(record))).toBe('delayed');
  await (await queue.getJob(jobIdOf(record)))?.promote();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(requests).toEqual([]);
  expect(await queue.getJobState(jobIdOf(record))).toBe('delayed');
});

test('a record of a newer format does not keep the sweep from those behind it', async () => {
  scratch.answerWith(ACCEPT);
  const newer = await scratch.admit();
  await redis.hset(ledger.keys.record(newer.id), 'v', '99');
  await redis.zadd(ledger.keys.watch, 'XX', 1, newer.id);
  const behind = await scratch.admit();
  await redis.zadd(ledger.keys.watch, 'XX', 2, behind.id);
  expect(await sweep(sweeper)).toBe(1);
  await expect.poll(() => scratch.state(behind)).toBe('SUCCEEDED');
});
