import { ledgerKeys } from '@oncegate/ledger';
import { afterEach, expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { createdAndReplayed } from '../harness/created-and-replayed.ts';
import type { History } from '../harness/history.ts';
import { record } from '../harness/recorder.ts';
import { type RedisCluster, redisCluster } from '../harness/redis-cluster.ts';
import { redisSentinels, type SentinelRedis } from '../harness/redis-sentinels.ts';
import { type System, startSystem } from '../harness/system.ts';

let system: System | undefined;
afterEach(async () => {
  await system?.stop();
  system = undefined;
});

async function historyOfTwo(of: System): Promise<History> {
  const recorder = record(of);
  const first = await createdAndReplayed(recorder);
  // Refused at first, so that the job is delayed and comes back by the queue.
  const token = `${first}-2`.slice(0, 64);
  await of.simulator.fault({ clientToken: token, times: 1, when: 'after', do: 'status' });
  await recorder.call({ token });
  const history = await recorder.history();
  expect(history.effects).toHaveLength(2);
  return history;
}

test('on a Redis Cluster one call has one effect, and every key of the ledger is in the one slot', async () => {
  let cluster: RedisCluster | undefined;
  system = await startSystem({
    redis: async (folder) => {
      cluster = await redisCluster(folder, { nodeTimeoutMs: 600_000 });
      return cluster;
    },
  });
  expect(checkHistory(await historyOfTwo(system))).toEqual([]);
  const tag = ledgerKeys('oncegate').queuePrefix;
  // How calls are paced is no truth about operations, and has slots of its own.
  const isPace = (key: string): boolean => key.startsWith('{oncegate:pace');
  const keys = await Promise.all(
    (cluster?.nodes ?? []).map(async ({ redis }) =>
      (await redis.keys('*')).filter((key) => !isPace(key)),
    ),
  );
  expect(keys.flat().filter((key) => !key.startsWith(`${tag}:`))).toEqual([]);
  // A master and its replica have them.
  expect(keys.filter((of) => of.length > 0)).toHaveLength(2);
});

test('behind Sentinel one call has one effect', async () => {
  system = await startSystem({ redis: (folder) => redisSentinels(folder) });
  expect(checkHistory(await historyOfTwo(system))).toEqual([]);
});

test('behind Sentinel a primary that is cut off from its replicas takes nothing, and says so', async () => {
  let redis: SentinelRedis | undefined;
  system = await startSystem({
    redis: async (folder) => {
      redis = await redisSentinels(folder);
      return redis;
    },
  });
  const { primary, replicas } = redis as SentinelRedis;
  await primary.redis.config('SET', 'min-replicas-to-write', '1');
  await primary.redis.config('SET', 'min-replicas-max-lag', '1');
  const recorder = record(system);
  expect((await recorder.call({})).outcome).toMatchObject({ heard: 'answer' });
  for (const replica of replicas) replica.process.signal('SIGSTOP');
  const tried = async () => (await recorder.call({ waitMs: 0 })).outcome;
  await expect.poll(tried).toMatchObject({ heard: 'refusal', code: 'LEDGER_UNAVAILABLE' });
  for (const replica of replicas) replica.process.signal('SIGCONT');
  await expect.poll(tried).toMatchObject({ heard: 'answer' });
  expect(checkHistory(await recorder.history())).toEqual([]);
});
