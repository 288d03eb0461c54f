import { randomUUID } from 'node:crypto';
import { type Job, Queue, Worker } from 'bullmq';
import { afterAll, expect, test } from 'vitest';
import { jobIdOf, jobOptions, ledgerKeys, QUEUE_NAME } from '../src/index.ts';
import { REDIS_URL, submission } from './scratch-ledger.ts';
import { scratchDeployment } from './scratch-partitions.ts';

const { redis, prefix, start } = await scratchDeployment(1);
const { ledger } = await start();
const keys = ledgerKeys(prefix);

function queueUnder(name: string): Queue {
  const queue = new Queue(QUEUE_NAME, { connection: { url: REDIS_URL }, prefix: name });
  afterAll(() => queue.close());
  return queue;
}
const ours = queueUnder(keys.queuePrefix);
const theirs = queueUnder(`{${prefix}:theirs}`);

/** Told to and counted for those who add jobs by BullMQ's client. */
const NOT_OURS = ['events', 'id'];
/** What its client notes of a queue when it first uses it. */
const NOTED = ['version', 'opts.maxLenEvents'];

/** All other keys of a queue as they are, but for moments. */
async function contents(queue: Queue): Promise<Record<string, unknown>> {
  const prefixed = queue.toKey('');
  const names = (await redis.keys(`${prefixed}*`))
    .map((key) => key.slice(prefixed.length))
    .filter((name) => !NOT_OURS.includes(name))
    .toSorted();
  const entries = names.map(async (name) => [name, await value(prefixed + name)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

async function value(key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'list':
      return redis.lrange(key, '0', '-1');
    case 'zset':
      return redis.zrange(key, '0', '-1', 'WITHSCORES');
    case 'hash': {
      const fields = Object.entries(await redis.hgetall(key));
      const told = fields.filter(([name]) => !NOTED.includes(name));
      return Object.fromEntries(told.map(([name, text]) => [name, comparable(name, text)]));
    }
    default:
      return redis.get(key);
  }
}

function comparable(name: string, text: string): unknown {
  if (name === 'timestamp') return Math.abs(Number(text) - Date.now()) < 600_000;
  return name === 'opts' ? JSON.parse(text) : text;
}

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
