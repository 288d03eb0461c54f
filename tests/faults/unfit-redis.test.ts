import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { answering, redisServer } from '../harness/private-redis.ts';
import { redisCluster } from '../harness/redis-cluster.ts';
import { type Spawned, spawnApp } from '../harness/spawned.ts';

async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A Redis with these settings, and the URL of it. */
async function redisWith(...settings: string[]): Promise<Record<string, string>> {
  const port = await freePort();
  const process = redisServer(await scratchFolder(), port, settings);
  onTestFinished(() => process.kill());
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  return { ONCEGATE_REDIS_URL: url };
}

function started(app: 'gateway' | 'worker', env: Readonly<Record<string, string>>): Spawned {
  const process = spawnApp(app, {
    ONCEGATE_MODE: 'development',
    ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ...env,
  });
  onTestFinished(() => process.kill());
  return process;
}

function gateway(env: Readonly<Record<string, string>>): Spawned {
  return started('gateway', {
    ONCEGATE_PORT: '0',
    ONCEGATE_API_KEY: 'a-key-for-tests-only',
    ...env,
  });
}

const CLOUD = {
  ONCEGATE_TOKEN_MODE: 'verbatim',
  ALIBABA_CLOUD_ACCESS_KEY_ID: 'id',
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret',
};

test('row 14: a Redis that evicts is refused, by workers too', async () => {
  const redis = await redisWith('--maxmemory-policy', 'allkeys-lru');
  for (const refused of [gateway(redis), started('worker', { ...CLOUD, ...redis })]) {
    expect(await refused.exited).toBe(1);
    expect(refused.stderr()).toMatch(
      /^ONCEGATE_REDIS_URL: .*maxmemory-policy allkeys-lru.*noeviction/m,
    );
    expect(refused.stderr()).not.toMatch(/\n {4}at /);
  }
});

test('row 14: a Redis that forgets is refused where durability is required, and named where it is not', async () => {
  const redis = await redisWith('--appendonly', 'no');
  const strict = gateway({ ...redis, ONCEGATE_REDIS_DURABILITY: 'aof' });
  expect(await strict.exited).toBe(1);
  expect(strict.stderr()).toMatch(/keeps no append-only file.*ONCEGATE_REDIS_DURABILITY=any/);
  const easy = gateway({ ...redis, ONCEGATE_REDIS_DURABILITY: 'any' });
  await easy.line('ready');
  expect(easy.stderr()).toContain('a restart forgets what was acknowledged');
});

test('row 14: a cluster is refused for one master of it that evicts, or forgets', async () => {
  const cluster = await redisCluster(await scratchFolder(), { nodeTimeoutMs: 600_000 });
  onTestFinished(() => cluster.process.kill());
  const [, second, third] = cluster.nodes;
  await second?.redis.config('SET', 'maxmemory-policy', 'volatile-lru');
  const evicts = gateway(cluster.env);
  expect(await evicts.exited).toBe(1);
  expect(evicts.stderr()).toContain('maxmemory-policy volatile-lru');
  await second?.redis.config('SET', 'maxmemory-policy', 'noeviction');
  await third?.redis.config('SET', 'appendonly', 'no');
  const forgets = gateway({ ...cluster.env, ONCEGATE_REDIS_DURABILITY: 'aof' });
  expect(await forgets.exited).toBe(1);
  expect(forgets.stderr()).toContain('keeps no append-only file');
});
