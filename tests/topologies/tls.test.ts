import { ledgerKeys } from '@oncegate/ledger';
import { expect, onTestFinished, test } from 'vitest';
import { certificates, trust } from '../harness/certificates.ts';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { createdAndReplayed } from '../harness/created-and-replayed.ts';
import type { PrivateRedis } from '../harness/private-redis.ts';
import { record } from '../harness/recorder.ts';
import { type RedisCluster, redisCluster } from '../harness/redis-cluster.ts';
import { redisSentinels } from '../harness/redis-sentinels.ts';
import { startSystem } from '../harness/system.ts';
import { type Transport, tlsAlone, urlOf } from '../harness/transport.ts';

/** A system on a Redis that is there over TLS alone, with certificates for this host and nothing else. */
async function systemOver<Kind extends PrivateRedis>(
  host: string,
  names: string,
  start: (folder: string, transport: Transport) => Promise<Kind>,
) {
  const started: Kind[] = [];
  const system = await startSystem({
    redis: async (folder) => {
      const files = await certificates(folder, names);
      await trust(files);
      const redis = await start(folder, tlsAlone(files, host));
      started.push(redis);
      return redis;
    },
  });
  onTestFinished(() => system.stop());
  const [redis] = started;
  if (redis === undefined) throw new Error('the system was started on another Redis');
  return { redis, recorder: record(system) };
}

/** Told of one node alone, and not of the one that holds the ledger. */
async function clusterToBeFound(folder: string, transport: Transport): Promise<RedisCluster> {
  const options = { replicasOfEach: 0, nodeTimeoutMs: 600_000, transport } as const;
  const cluster = await redisCluster(folder, options);
  const slot = await clusterSlot(cluster, ledgerKeys('oncegate').watch);
  const { port } = await slot.stranger();
  return { ...cluster, env: { ...cluster.env, ONCEGATE_REDIS_URL: urlOf(transport, port) } };
}

test('on a Redis Cluster over TLS alone, whose nodes have certificates for a name, one call has one effect', async () => {
  const { recorder } = await systemOver('localhost', 'DNS:localhost', clusterToBeFound);
  await createdAndReplayed(recorder);
  const history = await recorder.history();
  expect(history.effects).toHaveLength(1);
  expect(checkHistory(history)).toEqual([]);
});

test('behind Sentinel over TLS alone one call has one effect, and so has one after the primary has died', async () => {
  const { redis, recorder } = await systemOver('127.0.0.1', 'IP:127.0.0.1', redisSentinels);
  const first = await createdAndReplayed(recorder);
  // Otherwise what was acknowledged may be on the primary alone.
  expect(await redis.primary.redis.wait(1, 0)).toBeGreaterThan(0);
  await redis.primary.process.kill();
  recorder.ledgerForgot();
  const { token } = await recorder.call({ token: `${first}-2`.slice(0, 64), waitMs: 0 });
  const later = async () => (await recorder.call({ token })).outcome;
  await expect.poll(later).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
  expect(await redis.primaryPort()).not.toBe(redis.primary.port);
  const replay = await recorder.call({ token: first });
  expect(replay.outcome).toMatchObject({ payload: { disposition: 'REPLAYED' } });
  const history = await recorder.history();
  expect(history.effects).toHaveLength(2);
  expect(checkHistory(history)).toEqual([]);
});
