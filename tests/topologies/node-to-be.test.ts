import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerConnection, queueConnection, type RedisClient } from '@oncegate/ledger';
import { Cluster } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { redisCluster } from '../harness/redis-cluster.ts';

test('whoever asks a node that is given its first slot, and is cut off from it, hears an error and lives', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  const cluster = await redisCluster(folder, { replicasOfEach: 0, nodeTimeoutMs: 600_000 });
  onTestFinished(async () => {
    await cluster.process.kill();
    await rm(folder, { recursive: true, force: true });
  });
  const slot = await clusterSlot(cluster, '{moves}');
  const added = await cluster.grow();
  await slot.beginMoveTo(added);
  // It answers nobody, so that ASKING is under way when the connection is closed.
  await added.redis.client('PAUSE', 600_000);

  const queue = queueConnection(cluster.address);
  const answers: Promise<unknown>[] = [];
  for (const redis of [ledgerConnection(cluster.address, null), queue, waiting(queue)]) {
    if (!(redis instanceof Cluster)) throw new Error('the address is not that of a cluster');
    onTestFinished(() => redis.disconnect());
    redis.on('error', () => {});
    await expect.poll(() => redis.status).toBe('ready');
    let [met, left] = [0, 0];
    redis.on('+node', () => {
      met += 1;
    });
    redis.on('-node', () => {
      left += 1;
    });
    answers.push(redis.get('{moves}').catch((error: Error) => error.message));
    // ASK names it; the map of slots, once it is read again, does not.
    await expect.poll(() => met).toBeGreaterThan(0);
    redis.refreshSlotsCache();
    await expect.poll(() => left).toBeGreaterThan(0);
  }
  // A step is not sent again unasked.
  expect(await answers[0]).toBe('Connection is closed.');
});

/** As the queue's library makes itself one. */
function waiting(queue: RedisClient): RedisClient {
  return queue instanceof Cluster ? queue.duplicate() : queue.duplicate();
}
