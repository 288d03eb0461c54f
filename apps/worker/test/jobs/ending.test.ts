import { setTimeout as pause } from 'node:timers/promises';
import { jobIdOf, type Ledger, type OperationRecord } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { ACCEPT, refuse, scratchWorker } from '../scratch-worker.ts';
import { SLOWLY_MS, slowCloud } from './slow-cloud.ts';

const scratch = await scratchWorker({ readTimeoutMs: SLOWLY_MS });
const { ledger, queue, redis, requests } = scratch;

/** A ledger that has taken jobs, and does not say so before it is let. */
function reticent() {
  const executed = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const through: Ledger = {
    ...ledger,
    take: async (taking) => {
      const answer = await ledger.take(taking);
      executed.resolve();
      await allowed.promise;
      return answer;
    },
  };
  return { ledger: through, hasTaken: executed.promise, answer: allowed.resolve };
}

/** Whatever one worker left, the next one does. */
async function doneByAnother(records: readonly OperationRecord[]): Promise<void> {
  const next = scratch.consume(16);
  await scratch.allDoneOnce(records);
  await next.close();
}

const stateOfJob = (record: OperationRecord) => queue.getJobState(jobIdOf(record));

test('a worker that is told to end while jobs are being taken does them all, whatever comes of them', async () => {
  const records = await scratch.enqueued(9);
  const [accepted, busy, over] = [records.slice(0, 4), records.slice(4, 7), records.slice(7)];
  for (const { id } of over) await ledger.cancel(id, 'key:test');
  await redis.lpush(queue.toKey('wait'), 'op_nothing_is_kept_of');
  scratch.answerWith((request, response) => {
    const isBusy = busy.some(({ token }) => request.url?.includes(token));
    (isBusy ? refuse(429, 'Throttling.User') : ACCEPT)(request, response);
  });
  const { ledger: through, hasTaken, answer } = reticent();
  const worker = scratch.consume(16, { ledger: through });
  await hasTaken;
  expect(await queue.getActiveCount()).toBe(10);
  const closed = worker.close();
  answer();
  await closed;

  expect(await queue.getActiveCount()).toBe(0);
  expect(requests).toHaveLength(7);
  await scratch.allDoneOnce(accepted);
  expect(await Promise.all([...accepted, ...over].map(stateOfJob))).toEqual(
    Array(6).fill('completed'),
  );
  expect(await Promise.all(busy.map(stateOfJob))).toEqual(Array(3).fill('delayed'));
  expect(await redis.keys(queue.toKey('*:lock'))).toEqual([]);
  await queue.obliterate({ force: true });
});

test('what it has taken it calls while its other calls run: their locks would be over after these', async () => {
  const cloud = slowCloud(scratch);
  const [first] = await scratch.enqueued(1);
  if (first === undefined) throw new Error('there is none');
  const executed = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const through: Ledger = {
    ...ledger,
    take: async (taking) => {
      const answer = await ledger.take(taking);
      if (cloud.underWay() > 0 && answer.answer === 'TAKEN' && answer.jobs.length > 0) {
        executed.resolve();
        await allowed.promise;
      }
      return answer;
    },
  };
  const worker = scratch.consume(16, { ledger: through });
  await expect.poll(cloud.underWay).toBe(1);
  const others = await scratch.enqueued(9);
  await executed.promise;
  const taken = await queue.getActiveCount();
  const closed = worker.close();
  allowed.resolve();
  await expect.poll(cloud.underWay).toBe(taken);
  // All but one of those that BullMQ does not know of.
  cloud.answer(taken - 1);
  await expect.poll(() => queue.getActiveCount()).toBe(1);
  expect(await Promise.race([closed, pause(100, 'it waits')])).toBe('it waits');
  cloud.letGo();
  await closed;
  expect(await queue.getActiveCount()).toBe(0);
  await doneByAnother([first, ...others]);
});

test('a worker that ends waits for its calls, and takes nothing more', async () => {
  const records = await scratch.enqueued(10);
  const callsBefore = requests.length;
  const cloud = slowCloud(scratch);
  const worker = scratch.consume(4);
  await expect.poll(cloud.underWay).toBe(4);
  const closed = worker.close();
  cloud.letGo();
  await closed;
  expect(await queue.getActiveCount()).toBe(0);
  expect(await queue.getWaitingCount()).toBe(6);
  expect(requests.length - callsBefore).toBe(4);
  await doneByAnother(records);
});

test('a worker that is told to end while jobs are being taken takes no more, though there is room', async () => {
  const records = await scratch.enqueued(60);
  const callsBefore = requests.length;
  const { ledger: through, hasTaken, answer } = reticent();
  const worker = scratch.consume(48, { ledger: through });
  await hasTaken;
  const closed = worker.close();
  answer();
  await closed;
  expect(await queue.getActiveCount()).toBe(0);
  expect(await queue.getWaitingCount()).toBe(44);
  expect(requests.length - callsBefore).toBe(16);
  await doneByAnother(records);
});
