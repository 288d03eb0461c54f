import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ledgerConnection, ledgerKeys, type RedisClient } from '@oncegate/ledger';
import { expect, onTestFinished, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { tokenAt } from '../harness/home-of.ts';
import { privateRedis } from '../harness/private-redis.ts';
import { raise, raising } from '../harness/raise.ts';
import { type RedisCluster, redisCluster } from '../harness/redis-cluster.ts';
import { startSystem } from '../harness/system.ts';
import { underLoad } from '../harness/under-load.ts';

const PARTITIONS = 8;
/** To so many; and after how long the command is killed before: from its first moment to about its last. */
const RAISES = [
  [2, 0],
  [4, 250],
  [PARTITIONS, 500],
] as const;

test('the command that raises partitions breaks off anywhere again and again, and is run to its end', async () => {
  const { system, redis, recorder, gateways, stopCalling } = await underLoad(privateRedis, {
    partitions: PARTITIONS,
    everyMs: 250,
  });
  const { client } = await system.startGateway({ ONCEGATE_PORT: '0' });
  gateways.push(client);
  const operator = ledgerConnection(redis.url, 5_000);
  await once(operator, 'ready');
  onTestFinished(() => operator.disconnect());
  let killed = 0;
  let brokenOff = 0;
  for (const [partitions, killedAfterMs] of RAISES) {
    const command = raising(system, partitions);
    await pause(killedAfterMs);
    await command.kill();
    if ((await command.exited) === null) killed += 1;
    for (const told of [1, partitions - 1]) {
      const url = await reachingOnly(told, operator, redis.port);
      const broken = raising(system, partitions, url);
      expect(await broken.exited).not.toBe(0);
      if (/NOPERM|No permissions/.test(broken.stderr())) brokenOff += 1;
      await pause(1_000);
    }
    await raise(system, partitions);
    await pause(1_000);
  }
  await stopCalling();
  recorder.fault('the command was killed', () => killed > 0);
  recorder.fault('the command broke off half-way', () => brokenOff === 6);
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
    system.gateway.createVpc(
      tokenAt(home, PARTITIONS),
      { cidrBlock: '10.0.0.0/8' },
      { waitMs: 20_000 },
    );
  // The nodes take a moment to agree on who is gone.
  const areServed = async (): Promise<void> => {
    for (const home of survivors) {
      const state = () => create(home).then(({ operation }) => operation?.state, String);
      await expect.poll(state, { timeout: 240_000 }).toBe('SUCCEEDED');
    }
  };
  await areServed();
  await expect(create(doomed)).rejects.toThrow('LEDGER_UNAVAILABLE');
  const readiness = async () => (await fetch(`${system.gateway.url}/readyz`)).json();
  await expect.poll(readiness).toEqual({ status: 'ready' });

  // One that starts meanwhile serves those it can; it says ready once it serves all.
  system.startWorker().catch(() => {});
  await system.workerProcess.kill();
  await areServed();
}, 600_000);

/** A user whose commands break off at the partition after the first so many: theirs are all that it may touch. */
async function reachingOnly(partitions: number, operator: RedisClient, port: number) {
  const keys = Array.from({ length: partitions }, (_, number) => `~{oncegate:${number}}:*`);
  await operator.call('ACL', 'SETUSER', 'half', 'reset', 'on', '>half', '+@all', ...keys);
  return `redis://half:half@127.0.0.1:${port}`;
}
