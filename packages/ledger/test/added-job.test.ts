import { randomUUID } from 'node:crypto';
import { type Job, type Queue, Worker } from 'bullmq';
import { expect, test } from 'vitest';
import { jobIdOf, jobOptions, ledgerKeys, QUEUE_NAME } from '../src/index.ts';
import { queueContents, queueUnder } from './queue-contents.ts';
import { REDIS_URL, submission } from './scratch-ledger.ts';
import { scratchDeployment } from './scratch-partitions.ts';

const { redis, prefix, start } = await scratchDeployment(1);
const { ledger } = await start();
const keys = ledgerKeys(prefix);

const ours = queueUnder(keys.queuePrefix);
const theirs = queueUnder(`{${prefix}:theirs}`);

const contents = (queue: Queue) => queueContents(redis, queue);

/** Admits one of the tenant's; the other queue is given its job as the sweep does. */
async function addToBoth(tenant: string): Promise<string> {
  const wanted = submission({ tenant });
  const admission = await ledger.admit(wanted, randomUUID());
  if (admission.outcome !== 'CREATED') throw new Error(admission.outcome);
  expect(admission.jobProblem).toBeNull();
  const { record, open } = admission;
  const options = jobOptions(record, 0, open);
  await theirs.add(record.action, { operationId: record.id }, options);
  return jobIdOf(record);
}

test('the job that comes with an operation is the one that BullMQ adds, and in its place', async () => {
  await Promise.all([ours.waitUntilReady(), theirs.waitUntilReady()]);
  for (let i = 0; i < 70; i++) await addToBoth('flooding');
  await addToBoth('quiet');
  await Promise.all([ours.pause(), theirs.pause()]);
  await addToBoth('quiet');
  expect(await contents(ours)).toEqual(await contents(theirs));
  await Promise.all([ours.resume(), theirs.resume()]);
  for (const queue of [ours, theirs]) {
    await queue.setGlobalConcurrency(1);
    await redis.lpush(queue.toKey('active'), 'one');
    await redis.del(queue.toKey('marker'));
  }
  await addToBoth('quiet');
  expect(await redis.exists(ours.toKey('marker'))).toBe(0);
  expect(await contents(ours)).toEqual(await contents(theirs));
  expect(await ours.getJobCounts('prioritized', 'wait')).toEqual({ prioritized: 6, wait: 67 });
});

test('a worker takes it as it takes any other', async () => {
  await ours.removeGlobalConcurrency();
  await redis.del(ours.toKey('active'));
  const wanted = await addToBoth('taken');
  const taken: Job[] = [];
  const worker = new Worker(QUEUE_NAME, async (job) => void taken.push(job), {
    connection: { url: REDIS_URL, maxRetriesPerRequest: null },
    prefix: keys.queuePrefix,
  });
  await expect.poll(() => taken.map(({ id }) => id)).toContain(wanted);
  await worker.close();
});

test('who asks again adds no second job', async () => {
  await ours.pause();
  const [wanted, nonce] = [submission(), randomUUID()];
  await ledger.admit(wanted, nonce);
  await ours.remove(jobIdOf({ id: wanted.id, run: 1 }));
  expect((await ledger.admit(wanted, nonce)).outcome).toBe('CREATED');
  expect((await ledger.admit(wanted, randomUUID())).outcome).toBe('EXISTING');
  expect(await redis.exists(keys.queue(jobIdOf({ id: wanted.id, run: 1 })))).toBe(0);
});

test('where the queue cannot take it the operation is recorded and it is said why, of others nothing', async () => {
  await redis.set(keys.queue('prioritized'), 'no sorted set');
  const flooding = submission({ tenant: 'flooding' });
  const others = [submission({ tenant: 'quiet' }), submission({ tenant: 'new' })];
  const all = [flooding, ...others];
  const answers = await Promise.all(all.map((one) => ledger.admit(one, one.id)));
  const problem = expect.stringContaining('WRONGTYPE');
  expect(answers).toMatchObject([
    { outcome: 'CREATED', jobProblem: problem },
    { outcome: 'CREATED', jobProblem: null },
    { outcome: 'CREATED', jobProblem: null },
  ]);
  const lined = await redis.lrange(keys.queue('wait'), '0', '1');
  expect(lined.toReversed()).toEqual(others.map(({ id }) => jobIdOf({ id, run: 1 })));
  expect((await ledger.read(flooding.id))?.record.state).toBe('QUEUED');
  const watched = await redis.zrange(keys.watch, '0', '-1');
  for (const { id } of all) expect(watched).toContain(id);
});
