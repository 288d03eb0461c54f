import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationId, parseClientToken } from '@oncegate/core';
import {
  jobIdOf,
  KnownLayout,
  LedgerUnavailable,
  ledgerConnection,
  openPartition,
} from '@oncegate/ledger';
import { openVault, parseKeyRing } from '@oncegate/vault';
import { expect, onTestFinished, test } from 'vitest';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { redisCluster } from '../harness/redis-cluster.ts';

const ring = parseKeyRing(`k1:${Buffer.alloc(32, 1).toString('base64')}`);
if (!ring.ok) throw new Error(ring.error);
const vault = openVault(ring.value);

const HEAD = {
  tenant: 'acme',
  account: 'main',
  actor: 'key:test',
  product: 'Vpc',
  version: '2016-04-28',
  action: 'CreateVpc',
  regionId: 'cn-hangzhou',
  parameterHash: 'v1:0',
  pairs: [],
  deadlineMs: 60_000,
  windowMs: 60_000,
  retentionMs: null,
  maxOpen: null,
} as const;

test('while a slot moves and a part of its keys is elsewhere, nothing is taken, not by halves either', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  const cluster = await redisCluster(folder, { replicasOfEach: 0, nodeTimeoutMs: 600_000 });
  const redis = ledgerConnection(cluster.address, 5_000);
  onTestFinished(async () => {
    redis.disconnect();
    await cluster.process.kill();
    await rm(folder, { recursive: true, force: true });
  });
  await expect.poll(() => redis.status).toBe('ready');
  const ledger = openPartition(redis, 'moving', vault, 0, new KnownLayout([1]));
  const admitted = async () => {
    const token = parseClientToken(randomUUID());
    if (!token.ok) throw new Error(token.error.rule);
    const id = operationId(HEAD.tenant, token.value);
    const answer = await ledger.admit({ ...HEAD, id, token: token.value }, randomUUID(), '1');
    if (answer.outcome !== 'CREATED') throw new Error(answer.outcome);
    return answer.record;
  };
  const [first, second] = [await admitted(), await admitted()];
  const { keys } = ledger;
  const slot = await clusterSlot(cluster, keys.watch);
  const holder = await slot.holder();
  const { redis: asked } = holder;
  // All keys are there that a taking names, but for the one that never is.
  await asked.zadd(keys.retained, 1, 'any');
  await asked.xadd(keys.audit, '*', 'any', '1');
  await asked.hset(keys.heartbeats, 'any', 1);
  await asked.rpush(keys.horizons, '1:1');
  await asked.set(keys.layout, '1');
  await asked.rpush(keys.queue('active'), 'any');
  await asked.zadd(keys.queue('prioritized'), 1, 'any');
  await asked.set(keys.queue('pc'), 1);
  await asked.zadd(keys.queue('delayed'), Number.MAX_SAFE_INTEGER, 'any');
  await asked.hset(keys.queue('meta'), 'any', 1);
  await asked.zadd(keys.queue('marker'), 0, '0');
  await asked.set(keys.taking('w'), 'any');

  const stranger = await slot.stranger();
  await slot.beginMoveTo(stranger);
  const elsewhere = keys.record(second.id);
  await asked.call('MIGRATE', '127.0.0.1', stranger.port, '', 0, 5_000, 'KEYS', elsewhere);
  const before = await contents();
  const taking = { nonce: 'n', who: 'w', most: 16, lockMs: 8_000, now: Date.now() };
  const claim = { leaseMs: 8_000, maxStarts: 10 };
  await expect(ledger.take({ ...taking, claim })).rejects.toThrow(LedgerUnavailable);
  expect(await contents()).toEqual(before);
  expect(before.wait).toEqual([second, first].map(jobIdOf));

  async function contents() {
    return {
      wait: await asked.lrange(keys.queue('wait'), 0, -1),
      active: await asked.lrange(keys.queue('active'), 0, -1),
      first: await asked.hgetall(keys.record(first.id)),
      job: await asked.hgetall(keys.queue(jobIdOf(first))),
      // Of a key that is not here it says who else may have it.
      lock: await asked.get(`${keys.queue(jobIdOf(first))}:lock`).catch(({ message }) => message),
    };
  }
});
