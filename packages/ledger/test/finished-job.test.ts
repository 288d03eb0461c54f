import type { Job, Queue } from 'bullmq';
import { beforeEach, expect, test } from 'vitest';
import { jobIdOf, type OperationRecord, type SettleAnswer, type Settlement } from '../src/index.ts';
import { KEPT_JOBS } from '../src/queue.ts';
import { queueContents } from './queue-contents.ts';
import { REFUSED, SUCCESS, sleep } from './scratch-ledger.ts';
import { CLAIM, claimedWith, claimOf, idsOf, twoQueues } from './two-queues.ts';

const two = await twoQueues();
const { redis, ledger, ours, theirs, admitted, add, take, takeTheirs, expectSame } = two;
beforeEach(two.empty);

const MINE = 'the nonce of a taking';
const SUCCEEDED: Settlement = { state: 'SUCCEEDED', result: { VpcId: 'vpc-1' } };
const FAILED: Settlement = { state: 'FAILED', error: { reason: 'Rejected' } };
const UNKNOWN: Settlement = { state: 'UNKNOWN', error: { reason: 'window-over' } };

/** Adds a job and has both take it; the operation as it was claimed. */
async function taken(): Promise<OperationRecord> {
  const id = await add(await admitted());
  const { jobs } = await take({ nonce: MINE, who: id });
  expect(await takeTheirs(MINE)).toEqual([id]);
  for (const queue of [ours, theirs]) await redis.sadd(queue.toKey('stalled'), id, 'another');
  return claimedWith(jobs[0]);
}

function settle(
  claimed: OperationRecord,
  settlement: Settlement = SUCCEEDED,
  lockedBy: string | null = MINE,
): Promise<SettleAnswer> {
  const outcome = settlement.state === 'SUCCEEDED' ? SUCCESS : REFUSED;
  return ledger.settle({ claimed, outcome }, settlement, lockedBy);
}

async function jobOf(queue: Queue, operation: OperationRecord): Promise<Job> {
  const job = await queue.getJob(jobIdOf(operation));
  if (job === undefined) throw new Error(`no job of ${operation.id}`);
  return job;
}

async function expectSettled({ id }: OperationRecord, state = 'SUCCEEDED'): Promise<void> {
  expect((await ledger.read(id))?.record.state).toBe(state);
  expect(await redis.zscore(ledger.keys.watch, id)).toBeNull();
}

test.each([SUCCEEDED, FAILED, UNKNOWN])(
  'a job that is finished with its operation, $state, is completed as BullMQ has it',
  async (settlement) => {
    await taken();
    const operation = await taken();
    expect(await settle(operation, settlement)).toEqual({ answer: 'SETTLED', isJobFinished: true });
    await (await jobOf(theirs, operation)).moveToCompleted(undefined, MINE, false);
    await expectSame();
    const job = await jobOf(ours, operation);
    expect(await job.getState()).toBe('completed');
    expect(await redis.zscore(ours.toKey('completed'), jobIdOf(operation))).toBe(
      `${job.finishedOn}`,
    );
    expect(await redis.smembers(ours.toKey('stalled'))).not.toContain(jobIdOf(operation));
    await expectSettled(operation, settlement.state);
  },
);

test('those that are settled in one turn are all finished', async () => {
  const operations = [await taken(), await taken(), await taken()];
  const answers = await Promise.all(operations.map((one) => settle(one)));
  expect(answers).toEqual(operations.map(() => ({ answer: 'SETTLED', isJobFinished: true })));
  for (const operation of operations) {
    await (await jobOf(theirs, operation)).moveToCompleted(undefined, MINE, false);
  }
  await expectSame();
  expect(await ours.getActiveCount()).toBe(0);
});

test('only the last of the completed are kept, and the older ones are gone', async () => {
  const operation = await taken();
  const older = Array.from({ length: KEPT_JOBS + 3 }, (_, n) => [n + 1, `older-${n + 1}`] as const);
  for (const queue of [ours, theirs]) {
    await redis.zadd(queue.toKey('completed'), ...older.flat());
    for (const [moment, id] of older.slice(0, 6)) {
      await redis.hset(queue.toKey(id), {
        name: 'CreateVpc',
        finishedOn: moment,
        data: '{}',
        opts: '{}',
      });
      await redis.rpush(queue.toKey(`${id}:logs`), 'a line');
    }
  }
  expect(await settle(operation)).toMatchObject({ isJobFinished: true });
  await (await jobOf(theirs, operation)).moveToCompleted(undefined, MINE, false);
  expect(await ours.getCompletedCount()).toBe(KEPT_JOBS);
  const kept = older.slice(0, 6).map(([, id]) => [ours.toKey(id), ours.toKey(`${id}:logs`)]);
  const there = await Promise.all(kept.map((both) => redis.exists(...both)));
  expect(there).toEqual([0, 0, 0, 0, 2, 2]);
  const withoutMoments = ['marker', ...older.slice(4, 6).map(([, id]) => id)];
  expect(await queueContents(redis, ours, withoutMoments)).toEqual(
    await queueContents(redis, theirs, withoutMoments),
  );
});

test('who settles again is told that the job is finished', async () => {
  const operation = await taken();
  await settle(operation);
  const before = await queueContents(redis, ours);
  expect(await settle(operation)).toEqual({ answer: 'DONE', isJobFinished: true });
  expect(await queueContents(redis, ours)).toEqual(before);
});

test('who could not finish the job at first finishes it when asked again', async () => {
  const operation = await taken();
  expect(await settle(operation, SUCCEEDED, null)).toEqual({
    answer: 'SETTLED',
    isJobFinished: false,
  });
  expect(await settle(operation)).toEqual({ answer: 'DONE', isJobFinished: true });
  await (await jobOf(theirs, operation)).moveToCompleted(undefined, MINE, false);
  await expectSame();
});

const NOT_MINE: Record<string, (operation: OperationRecord) => Promise<unknown>> = {
  'is under another lock': (one) => redis.set(lockOf(one), 'of another', 'PX', 60_000),
  'is under no lock': (one) => redis.del(lockOf(one)),
  'is no longer active': (one) => redis.lrem(ours.toKey('active'), 0, jobIdOf(one)),
  'has no hash': (one) => redis.del(ours.toKey(jobIdOf(one))),
};

function lockOf(operation: OperationRecord): string {
  return `${ours.toKey(jobIdOf(operation))}:lock`;
}

test.each(Object.entries(NOT_MINE))(
  'a job that %s is not finished, while its operation is settled',
  async (_, change) => {
    const operation = await taken();
    await change(operation);
    const before = await queueContents(redis, ours);
    expect(await settle(operation)).toEqual({ answer: 'SETTLED', isJobFinished: false });
    expect(await queueContents(redis, ours)).toEqual(before);
    await expectSettled(operation);
  },
);

test('who lost its fence finishes no job', async () => {
  const operation = await taken();
  await ledger.settle({ claimed: operation, outcome: SUCCESS }, SUCCEEDED);
  const before = await queueContents(redis, ours);
  const late = { ...operation, fence: operation.fence - 1 };
  expect(await settle(late, FAILED)).toEqual({ answer: 'STALE', isJobFinished: false });
  expect(await queueContents(redis, ours)).toEqual(before);
});

const BROKEN = ['active', 'completed', 'stalled', 'job', 'lock'];

test.each(BROKEN)(
  'where %s is of the wrong type all operations of the turn are settled',
  async (name) => {
    const operations = [await taken(), await taken()];
    const [first] = operations;
    if (first === undefined) throw new Error('none');
    const key = { job: ours.toKey(jobIdOf(first)), lock: lockOf(first) }[name] ?? ours.toKey(name);
    await redis.del(key);
    await redis[name === 'lock' ? 'sadd' : 'append'](key, 'of the wrong type');
    const answers = await Promise.all(operations.map((one) => settle(one)));
    expect(answers).toMatchObject([{ answer: 'SETTLED' }, { answer: 'SETTLED' }]);
    for (const operation of operations) await expectSettled(operation);
    const [entry] = await redis.xrevrange(ledger.keys.events, '+', '-', 'COUNT', 1);
    for (const { id } of operations) expect(entry?.[1].join()).toContain(`${id} 1`);
  },
);

test('a job of which it cannot be told whether it ended keeps no other from its end', async () => {
  const [lost, mine] = [await taken(), await taken()];
  await redis.del(lockOf(lost));
  await redis.set(ours.toKey('completed'), 'no sorted set');
  const answers = await Promise.all([settle(lost), settle(mine)]);
  expect(answers.map(({ isJobFinished }) => isJobFinished)).toEqual([false, true]);
});

const BY_BULLMQ: Record<string, (job: Job, at: number) => Promise<unknown>> = {
  completed: (job) => job.moveToCompleted({ done: true }, MINE, false),
  failed: (job) => job.moveToFailed(new Error('it broke off'), MINE, false),
  delayed: (job, at) => job.moveToDelayed(at, MINE),
};

test.each(Object.entries(BY_BULLMQ))(
  'a job of a taking is %s by BullMQ under its nonce',
  async (state, move) => {
    const operation = await taken();
    const at = Date.now() + 3_600_000;
    for (const queue of [ours, theirs]) {
      const job = await jobOf(queue, operation);
      await expect(move(job, at)).resolves.not.toThrow();
      expect(await job.getState()).toBe(state);
    }
    // One was moved some milliseconds after the other, from another line.
    for (const queue of [ours, theirs]) {
      await redis.hdel(queue.toKey(jobIdOf(operation)), 'stacktrace', 'delay');
    }
    await expectSame();
  },
);

test('a job whose lock is over is brought back by BullMQ, and not finished by who had it', async () => {
  const id = await add(await admitted());
  const { jobs } = await take({ lockMs: 1, nonce: MINE, claim: { ...CLAIM, leaseMs: 1 } });
  const lost = claimedWith(jobs[0]);
  await sleep(10);
  await expect.poll(() => redis.exists(lockOf(lost)), { timeout: 60_000 }).toBe(0);
  // It marks what is active at first, and brings back at the next what is so still.
  const looks: string[][] = [];
  for (let look = 0; look < 2; look++) {
    await redis.del(ours.toKey('stalled-check'));
    looks.push(await two.bullmqOnOurs.moveStalledJobsToWait());
  }
  expect(looks).toEqual([[], [id]]);
  const again = await take();
  expect(idsOf(again)).toEqual([id]);
  expect(claimOf(again.jobs[0])).toMatchObject({ answer: 'CLAIMED', record: { sends: 2 } });
  const before = await queueContents(redis, ours);
  expect(await settle(lost)).toEqual({ answer: 'SETTLED', isJobFinished: false });
  expect(await queueContents(redis, ours)).toEqual(before);
});
