import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  LedgerUnavailable,
  openLedger,
  partitionCount,
  raisePartitions,
  type Submission,
} from '../src/index.ts';
import { admitAtHome } from '../src/partitions/admit-at-home.ts';
import { Partitions } from '../src/partitions/partitions.ts';
import { keepLayout } from '../src/steps/layout.ts';
import { claimed, REFUSED, SEAL, submission } from './scratch-ledger.ts';
import { type Process, scratchDeployment, submissionAt } from './scratch-partitions.ts';

test('a deployment of before has one partition, whatever is asked for', async () => {
  const { redis, prefix, start } = await scratchDeployment(4);
  await redis.hset(`{${prefix}:0}:heartbeats`, 'of-before', '1');
  expect((await start()).layout.current).toEqual([1]);
});

test('the first process says how many there are; what others are told is of no account', async () => {
  const { start } = await scratchDeployment(4);
  await start();
  expect((await start()).layout.current).toEqual([4]);
});

test('nothing is raised that does not run, runs in more, or runs in a release of before', async () => {
  const { redis, prefix, start } = await scratchDeployment(4);
  expect(await raisePartitions(redis, prefix, 8)).toEqual({ answer: 'NO_DEPLOYMENT' });
  await start();
  expect(await raisePartitions(redis, prefix, 2)).toEqual({ answer: 'LOWER', before: 4 });
  await redis.hset(`{${prefix}:0}:heartbeats`, 'of-before', Date.now());
  expect(await raisePartitions(redis, prefix, 8)).toEqual({ answer: 'OLD_PROCESSES', count: 1 });
  await redis.hset(`{${prefix}:0}:heartbeats`, 'of-before', Date.now() - 60_000);
  expect(await raisePartitions(redis, prefix, 8)).toEqual({ answer: 'RAISED', before: 4 });
});

test('what was there is answered there, what is new has its new home, and nothing is made twice', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const told = await start();
  const untold = await start();
  const kept = submissionAt(3, 4);
  await told.ledger.admit(kept, 'n');
  await raisePartitions(redis, prefix, 4);
  await told.ledger.beat();
  expect(told.layout.current).toEqual([1, 4]);
  expect(untold.layout.current).toEqual([1]);

  for (const { ledger } of [told, untold]) {
    expect(await ledger.admit(kept, 'm')).toMatchObject({ outcome: 'EXISTING', partition: 0 });
  }
  const fresh = submissionAt(3, 4);
  expect(await told.ledger.admit(fresh, 'n')).toMatchObject({ outcome: 'CREATED', partition: 3 });
  // It asks where it was told to, and hears that it is not there any more.
  expect(await untold.ledger.admit(fresh, 'm')).toMatchObject({
    outcome: 'EXISTING',
    partition: 3,
  });
  expect(untold.layout.current).toEqual([1, 4]);
  expect(await redis.keys(`{${prefix}:*}:operation:*`)).toHaveLength(2);
});

test('a process that was not told finds what others have put where it does not know', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const told = await start();
  const untold = await Promise.all(Array.from({ length: 5 }, start));
  await raisePartitions(redis, prefix, 2);
  await told.ledger.beat();
  const wanted = submissionAt(1, 2);
  await told.ledger.admit(wanted, 'n');
  const [a, b, c, d, e] = untold as [Process, Process, Process, Process, Process];
  expect((await a.ledger.read(wanted.id))?.record.id).toBe(wanted.id);
  expect(await b.ledger.noteDeed(wanted.id, wanted.tenant, 'board-retry', 'ann')).toBe(true);
  expect((await c.ledger.list(wanted.tenant, {}, 5, null)).records).toHaveLength(1);
  expect(await d.ledger.cancel(wanted.id, 'ann')).toMatchObject({ answer: 'CANCELED' });
  expect(await e.ledger.retry({ ...wanted, run: 1 }, 'ann', null)).toMatchObject({
    answer: 'REFUSED',
  });
});

test('the request that made an operation before a raise is told so after it', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const process = await start();
  const wanted = submissionAt(5, 8);
  await process.ledger.admit(wanted, 'the nonce');
  await raisePartitions(redis, prefix, 8);
  await process.ledger.beat();
  expect((await process.ledger.admit(wanted, 'the nonce')).outcome).toBe('CREATED');
});

test('a caller whose word has grown old while older homes were asked makes nothing', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const process = await start();
  await raisePartitions(redis, prefix, 2);
  await process.ledger.beat();
  const wanted = submissionAt(1, 2);
  let asked = 0;
  const mayMake = (): boolean => {
    asked += 1;
    return false;
  };
  await expect(process.ledger.admit(wanted, 'n', mayMake)).rejects.toThrow(LedgerUnavailable);
  expect(asked).toBe(1);
  // The older home had been asked by then, and gave it up.
  expect(await process.partition(0).layoutHere()).toBe('1,2');
  expect(await process.ledger.read(wanted.id)).toBeNull();
  expect((await process.ledger.admit(wanted, 'n', () => true)).outcome).toBe('CREATED');
});

test('a token whose retention is over is new, in its new home', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const process = await start();
  const wanted = submissionAt(1, 2, { retentionMs: 1 });
  await process.ledger.admit(wanted, 'n');
  await process.ledger.cancel(wanted.id, 'ann');
  await expect.poll(() => process.ledger.read(wanted.id), { timeout: 10_000 }).toBeNull();
  await raisePartitions(redis, prefix, 2);
  await process.ledger.beat();
  expect(await process.ledger.admit(wanted, 'm')).toMatchObject({
    outcome: 'CREATED',
    partition: 1,
  });
  expect((await process.ledger.list(wanted.tenant, {}, 5, null)).records).toHaveLength(1);
});

test('a raise that broke off anywhere is safe, is completed by heartbeats, and can be taken again', async () => {
  for (const told of [1, 3, 6]) {
    const { redis, prefix, start } = await scratchDeployment(4);
    const [old, late] = [await start(), await start()];
    await Promise.all([old.ledger.beat(), late.ledger.beat()]);
    for (let number = 0; number < told; number += 1) {
      await keepLayout({ redis, keys: old.partition(number).keys }, '4,8');
    }
    const young = await start();
    expect(young.layout.current).toEqual([4, 8]);
    const wanted = Array.from({ length: 8 }, (_, home) => submissionAt(home, 8));
    await race([old, young, late], wanted);
    await young.ledger.beat();
    for (let number = 0; number < 8; number += 1) {
      expect(await young.partition(number).layoutHere()).toBe('4,8');
    }
    expect(await raisePartitions(redis, prefix, 8)).toEqual({ answer: 'RAISED', before: 8 });
    expect(await redis.keys(`{${prefix}:*}:operation:*`)).toHaveLength(wanted.length);
  }
});

test('the layout outlives a first partition that forgot it', async () => {
  const { redis, prefix, start } = await scratchDeployment(4);
  const process = await start();
  await raisePartitions(redis, prefix, 8);
  await process.ledger.beat();
  await redis.del(process.partition(0).keys.layout);
  await process.ledger.beat();
  expect((await start()).layout.current).toEqual([4, 8]);
});

test('a Redis that was set up anew, otherwise, is not mixed with what processes of before know', async () => {
  const { redis, start } = await scratchDeployment(4);
  const before = await start();
  await redis.del(before.partition(0).keys.layout);
  await redis.set(before.partition(0).keys.layout, '2');
  await expect(before.ledger.beat()).rejects.toThrow('LAYOUTCONFLICT');
  await expect(before.ledger.admit(submissionAt(0, 4), 'n')).rejects.toThrow('start it again');
});

test('who opened a ledger of one partition makes nothing there after a raise', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  await start();
  const ledger = openLedger(redis, prefix, SEAL);
  await ledger.admit(submission(), 'n');
  await raisePartitions(redis, prefix, 2);
  await expect(ledger.admit(submission(), 'n')).rejects.toThrow('one partition');
});

test('while one partition becomes four and eight, whoever asks, each token makes one operation', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const processes = await Promise.all(Array.from({ length: 4 }, start));
  const tokens = Array.from({ length: 120 }, () => submission({ tenant: 'raised' }));
  const created = new Map<string, number>();
  // Each process goes through all tokens in an order of its own; some keep their heartbeat, some do not.
  const racing = processes.map(async (process, at) => {
    for (const wanted of tokens.toSorted(() => Math.random() - 0.5)) {
      const { outcome } = await process.ledger.admit(wanted, randomUUID());
      if (outcome === 'CREATED') created.set(wanted.id, (created.get(wanted.id) ?? 0) + 1);
      if (at % 2 === 0) await process.ledger.beat();
    }
  });
  const raising = (async () => {
    for (const partitions of [4, 8]) {
      await until(() => created.size > (partitions === 4 ? 15 : 60));
      await raisePartitions(redis, prefix, partitions);
    }
  })();
  await Promise.all([...racing, raising]);
  expect([...created.values()].filter((times) => times !== 1)).toEqual([]);
  expect(created.size).toBe(tokens.length);
  // The race may have left a new partition without any: each has its own now.
  for (let home = 0; home < 8; home += 1) {
    const wanted = submissionAt(home, 8, { tenant: 'raised' });
    const made = await processes[home % processes.length]?.ledger.admit(wanted, randomUUID());
    expect(made).toMatchObject({ outcome: 'CREATED', partition: home });
  }
  const keys = await redis.keys(`{${prefix}:*}:operation:*`);
  expect(keys).toHaveLength(tokens.length + 8);
  expect(new Set(keys.map((key) => key.split(':operation:')[0])).size).toBe(8);
  const page = await processes[1]?.ledger.list('raised', {}, 500, null);
  expect(page?.records).toHaveLength(tokens.length + 8);
}, 60_000);

/** All at once; each token is made once, by whomever. */
async function race(processes: readonly Process[], tokens: readonly Submission[]): Promise<void> {
  for (const wanted of tokens) {
    const answers = await Promise.all(
      processes.map(({ ledger }) => ledger.admit(wanted, randomUUID())),
    );
    expect(answers.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(1);
    expect(new Set(answers.map(({ partition }) => partition)).size).toBe(1);
  }
}

async function until(is: () => boolean): Promise<void> {
  await expect.poll(is, { timeout: 30_000, interval: 5 }).toBe(true);
}

test('a first partition that forgot a raise is told of it by whoever begins', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const told = await start();
  await raisePartitions(redis, prefix, 2);
  await told.ledger.beat();
  const made = submissionAt(1, 2);
  expect(await told.ledger.admit(made, 'n')).toMatchObject({ outcome: 'CREATED', partition: 1 });
  const layout = `{${prefix}:0}:layout`;
  for (const forget of [() => redis.set(layout, '1'), () => redis.del(layout)]) {
    await forget();
    expect(await partitionCount(redis, prefix)).toBe(2);
    const { ledger } = await start();
    expect(await ledger.admit(made, 'm')).toMatchObject({ outcome: 'EXISTING', partition: 1 });
    expect(await redis.get(layout)).toBe('1,2');
  }
});

test('after a raise a retry is counted where its operation is', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  const { ledger, partition } = await start();
  const tenant = randomUUID();
  const failed = submissionAt(1, 2, { tenant });
  const admitted = [failed, ...Array.from({ length: 6 }, () => submission({ tenant }))];
  for (const one of admitted) await ledger.admit(one, one.id);
  const holder = await claimed(partition(0), { id: failed.id, run: 1 });
  await partition(0).settle(
    { claimed: holder, outcome: REFUSED },
    { state: 'FAILED', error: { reason: 'refused' } },
  );
  await raisePartitions(redis, prefix, 2);
  await ledger.beat();
  const run = { id: failed.id, run: 1, tenant };
  expect(await ledger.retry(run, 'ann', 6)).toMatchObject({ answer: 'FULL', open: 6 });
  expect(await ledger.retry(run, 'ann', 7)).toMatchObject({ answer: 'RETRIED', partition: 0 });
});

test('an older home that was asked makes nothing any more, not for those either who were not told', async () => {
  const { start } = await scratchDeployment(4);
  const [old, young] = [await start(), await start()];
  // The command died before it wrote anything that these two could have heard of.
  young.layout.learn('4,8');
  const wanted = submissionAt(5, 8);
  expect(await young.ledger.admit(wanted, 'n')).toMatchObject({ outcome: 'CREATED', partition: 5 });
  expect(await old.ledger.admit(wanted, 'm')).toMatchObject({ outcome: 'EXISTING', partition: 5 });
});

test('what a process hears while it asks older homes is not what it makes an operation by', async () => {
  const { redis, prefix, start } = await scratchDeployment(1);
  await start();
  await raisePartitions(redis, prefix, 2);
  const [slow, quick] = [await start(), await start()];
  const wanted = submissionAt(3, 4);
  const partitions = new Partitions(slow.layout, (number) => ({
    ...slow.partition(number),
    forgo: async (...args) => {
      const missing = await slow.partition(number).forgo(...args);
      // Its answer is under way for as long as all this takes; the last is a heartbeat of the asker's own.
      await raisePartitions(redis, prefix, 4);
      await quick.ledger.beat();
      expect(await quick.ledger.admit(wanted, 'n')).toMatchObject({ partition: 3 });
      await slow.ledger.beat();
      return missing;
    },
  }));
  expect(await admitAtHome(partitions, wanted, 'm', () => true)).toMatchObject({
    outcome: 'EXISTING',
    partition: 3,
  });
  expect(await redis.keys(`{${prefix}:*}:operation:*`)).toHaveLength(1);
});
