import { jobIdOf, type Ledger, type OperationRecord } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { sweep } from '../../src/serving/sweep.ts';
import { ACCEPT, refuse, scratchWorker } from '../scratch-worker.ts';
import { SLOWLY_MS, slowCloud } from './slow-cloud.ts';

const scratch = await scratchWorker({ readTimeoutMs: SLOWLY_MS });
const { ledger, queue, redis, sweeper } = scratch;

const lockOf = (record: OperationRecord) => `${queue.toKey(jobIdOf(record))}:lock`;
const stateOfJob = (record: OperationRecord) => queue.getJobState(jobIdOf(record));

test('a worker that lost locks takes as many jobs at once as before', async () => {
  const lost = await scratch.enqueued(20);
  const cloud = slowCloud(scratch);
  let most: number[] = [];
  const settings = { leaseMs: SLOWLY_MS, maxStarts: 3 };
  const watched: Ledger = {
    ...ledger,
    take: (taking) => {
      most.push(taking.most);
      return ledger.take(taking);
    },
  };
  const worker = scratch.consume(20, { ledger: watched, settings });
  await expect.poll(cloud.underWay).toBe(20);
  await redis.del(...lost.map(lockOf));
  cloud.letGo();
  await scratch.allDoneOnce(lost);
  const mostOfTheNext = async () => {
    most = [];
    await scratch.allDoneOnce(await scratch.enqueued(1));
    return most[0];
  };
  // Once it has nothing more to do with those.
  await expect.poll(mostOfTheNext).toBe(16);
  await worker.close();
});

test('while a call runs its job stays locked; one that lost its lock is settled once, and ends', async () => {
  const [kept, lost] = await scratch.enqueued(2);
  if (kept === undefined || lost === undefined) throw new Error('there are none');
  const cloud = slowCloud(scratch);
  const settings = { leaseMs: SLOWLY_MS, maxStarts: 3 };
  const workers = [scratch.consume(5, { settings }), scratch.consume(5, { settings })];
  await expect.poll(cloud.underWay).toBe(2);
  const nonce = await redis.get(lockOf(kept));
  expect(nonce).not.toBeNull();
  await redis.del(lockOf(lost));
  // Extended it holds for eight seconds from then on.
  await redis.pexpire(lockOf(kept), SLOWLY_MS);
  await expect.poll(() => redis.pttl(lockOf(kept))).toBeLessThanOrEqual(8_000);
  expect(await redis.get(lockOf(kept))).toBe(nonce);
  await expect.poll(() => stateOfJob(lost)).toBe('delayed');
  expect(await stateOfJob(kept)).toBe('active');

  cloud.letGo();
  await scratch.allDoneOnce([kept, lost]);
  await (await queue.getJob(jobIdOf(lost)))?.promote();
  for (const record of [kept, lost]) {
    await expect.poll(() => stateOfJob(record)).toBe('completed');
    expect((await ledger.read(record.id))?.record).toMatchObject({ sends: 1 });
  }
  expect(await sweep(sweeper)).toBe(0);
  await scratch.allDoneOnce(await scratch.enqueued(3));
  for (const worker of workers) await worker.close();
  expect(await queue.getActiveCount()).toBe(0);
});

test('what is to be tried later is under no lock meanwhile, and comes again at its time', async () => {
  const times: number[] = [];
  scratch.answerWith((request, response) => {
    times.push(performance.now());
    response.setHeader('retry-after', '5');
    const answer = times.length === 1 ? refuse(429, 'Throttling.User') : ACCEPT;
    answer(request, response);
  });
  const worker = scratch.consume(5);
  const [record] = await scratch.enqueued(1);
  if (record === undefined) throw new Error('there is none');
  await expect.poll(() => scratch.state(record)).toBe('WAITING');
  await expect.poll(() => redis.exists(lockOf(record))).toBe(0);
  await expect.poll(() => scratch.state(record)).toBe('SUCCEEDED');
  const [first = 0, second = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(5_000);
  expect(times).toHaveLength(2);
  await worker.close();
});

test('what lay here until its claim was over is not sent under it, but under the next', async () => {
  scratch.answerWith(ACCEPT);
  const records = await scratch.enqueued(20);
  let isFirst = true;
  const through: Ledger = {
    ...ledger,
    take: async (taking) => {
      if (!isFirst) return ledger.take(taking);
      isFirst = false;
      const answer = await ledger.take({ ...taking, claim: { leaseMs: 1, maxStarts: 3 } });
      const until = performance.now() + 5;
      await expect.poll(() => performance.now()).toBeGreaterThan(until);
      return answer;
    },
  };
  const settings = { leaseMs: SLOWLY_MS, maxStarts: 3 };
  const worker = scratch.consume(40, { ledger: through, settings });
  await scratch.allDoneOnce(records);
  const read = await Promise.all(records.map(async ({ id }) => (await ledger.read(id))?.record));
  expect(read.filter((record) => record?.sends === 2)).toHaveLength(16);
  expect(read.filter((record) => record?.sends === 1)).toHaveLength(4);
  await worker.close();
});

test('what a worker that died had taken and not sent is done by another, once', async () => {
  scratch.answerWith(ACCEPT);
  const records = await scratch.enqueued(12);
  const taken = await ledger.take({
    nonce: 'of the dead',
    who: 'the dead',
    most: 12,
    lockMs: 100,
    now: Date.now(),
    claim: { leaseMs: 100, maxStarts: 3 },
  });
  expect(taken).toMatchObject({ jobs: { length: 12 } });
  for (const record of records) await expect.poll(() => redis.exists(lockOf(record))).toBe(0);
  // They were active when last somebody looked: that they are still, under no lock, the next one sees.
  await redis.sadd(queue.toKey('stalled'), ...records.map(jobIdOf));
  await redis.del(queue.toKey('stalled-check'));
  const worker = scratch.consume(20);
  await scratch.allDoneOnce(records);
  for (const { id } of records) {
    // Once for the dead.
    expect((await ledger.read(id))?.record.sends).toBeGreaterThanOrEqual(2);
  }
  await worker.close();
});
