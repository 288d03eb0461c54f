import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { operationId, parseClientToken } from '@oncegate/core';
import { ledgerKeys } from '@oncegate/ledger';
import { expect, onTestFinished, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { privateRedis } from '../harness/private-redis.ts';
import { raise, raising } from '../harness/raise.ts';
import { type RedisCluster, redisCluster } from '../harness/redis-cluster.ts';
import { startSystem } from '../harness/system.ts';
import { underLoad } from '../harness/under-load.ts';

const PARTITIONS = 8;

test('the command that raises partitions is killed again and again, and run to its end', async () => {
  const { system, recorder, gateways, stopCalling } = await underLoad(privateRedis, {
    partitions: PARTITIONS,
    everyMs: 250,
  });
  const { client } = await system.startGateway({ ONCEGATE_PORT: '0' });
  gateways.push(client);
  let killed = 0;
  for (const partitions of [2, 4, PARTITIONS]) {
    for (let times = 0; times < 3; times += 1) {
      const command = raising(system, partitions);
      // From its start to after its end.
      await pause(Math.random() * 800);
      await command.kill();
      if ((await command.exited) === null) killed += 1;
    }
    await raise(system, partitions);
    await pause(1_000);
  }
  await stopCalling();
  recorder.fault('the command was killed', () => killed > 0);
  expect(checkHistory(await recorder.history())).toEqual([]);
}, 600_000);

test('partitions whose master and replica are gone keep no other from its work', async () => {
  let cluster: RedisCluster | undefined;
  const env = { ONCEGATE_PARTITIONS: String(PARTITIONS) };
  const system = await startSystem({
    redis: async (folder) => {
      cluster = await redisCluster(folder);
      for (const { redis } of cluster.nodes) {
        await redis.config('SET', 'cluster-require-full-coverage', 'no');
      }
      return cluster;
    },
    gateway: env,
    worker: env,
  });
  onTestFinished(() => system.stop());
  if (cluster === undefined) throw new Error('the system was started on another Redis');
  const of = cluster;
  const slots = await Promise.all(
    Array.from({ length: PARTITIONS }, (_, number) =>
      clusterSlot(of, ledgerKeys('oncegate', number).watch),
    ),
  );
  const holders = await Promise.all(slots.map((slot) => slot.holder()));
  const doomed = holders.findIndex(({ port }) => port !== holders[0]?.port);
  const [master, replica] = await Promise.all([slots[doomed]?.holder(), slots[doomed]?.replica()]);
  await Promise.all([master?.process.kill(), replica?.process.kill()]);

  const isGone = (number: number): boolean => holders[number]?.port === master?.port;
  const survivors = holders.map((_, number) => number).filter((number) => !isGone(number));
  expect(survivors.length).toBeGreaterThan(0);
  const create = (home: number) =>
    system.gateway.createVpc(tokenAt(home), { cidrBlock: '10.0.0.0/8' }, { waitMs: 20_000 });
  for (const home of survivors) {
    // The nodes take a moment to agree on who is gone.
    await expect
      .poll(() => create(home).then(({ operation }) => operation?.state, String), {
        timeout: 120_000,
      })
      .toBe('SUCCEEDED');
  }
  await expect(create(doomed)).rejects.toThrow('LEDGER_UNAVAILABLE');
  const ready = await fetch(`${system.gateway.url}/readyz`);
  expect(await ready.json()).toEqual({ status: 'ready' });
}, 600_000);

/** A token whose operation has its home there. */
function tokenAt(home: number): string {
  for (;;) {
    const token = parseClientToken(randomUUID());
    if (!token.ok) throw new Error(token.error.rule);
    const id = operationId('development', token.value);
    if (Number.parseInt(id.slice(0, 8), 16) % PARTITIONS === home) return token.value;
  }
}
