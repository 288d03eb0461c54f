import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const ENOUGH = {
  ONCEGATE_REDIS_URL: 'redis://127.0.0.1',
  ONCEGATE_TENANT: 'acme',
  ONCEGATE_API_KEY: randomBytes(16).toString('hex'),
  ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};

test('what is left out has its documented default', () => {
  expect(readConfig(ENOUGH)).toMatchObject({
    production: true,
    requireDurableRedis: true,
    redisPrefix: 'oncegate',
    host: '127.0.0.1',
    port: 4000,
    tenancy: { kind: 'variables' },
    stopAt: undefined,
    settings: {
      deadlineMs: 3_600_000,
      retentionMs: 2_592_000_000,
      retryWindowMs: { Vpc: 600_000, gpdb: 600_000 },
    },
  });
  expect(
    readConfig({ ...ENOUGH, ONCEGATE_RETENTION_MS: 'forever' }).settings.retentionMs,
  ).toBeNull();
});

test('a Redis that forgets is good enough for development, or where it is asked for', () => {
  const development = { ...ENOUGH, ONCEGATE_MODE: 'development' };
  expect(readConfig(development).requireDurableRedis).toBe(false);
  expect(readConfig({ ...ENOUGH, ONCEGATE_REDIS_DURABILITY: 'any' }).requireDurableRedis).toBe(
    false,
  );
  expect(readConfig({ ...development, ONCEGATE_REDIS_DURABILITY: 'aof' }).requireDurableRedis).toBe(
    true,
  );
});

test.each([
  ['ONCEGATE_MODE', 'test'],
  ['ONCEGATE_REDIS_URL', undefined],
  ['ONCEGATE_REDIS_URL', 'http://:hunter2-secret@127.0.0.1'],
  ['ONCEGATE_REDIS_URL', 'redis://:hunter2-secret@one,two'],
  ['ONCEGATE_REDIS_TOPOLOGY', 'ring'],
  ['ONCEGATE_REDIS_SENTINEL_NAME', 'mine'],
  ['ONCEGATE_REDIS_PREFIX', 'a{b}'],
  ['ONCEGATE_REDIS_DURABILITY', 'some'],
  ['ONCEGATE_HOST', ''],
  ['ONCEGATE_PORT', '65536'],
  ['ONCEGATE_PORT', '4e3'],
  ['ONCEGATE_API_KEY', undefined],
  ['ONCEGATE_API_KEY', 'hunter2-secret'],
  ['ONCEGATE_SEALING_KEYS', 'k1:hunter2-secret'],
  ['ONCEGATE_TENANT', 'a:b'],
  ['ONCEGATE_REGION', 'cn-hangzhou.evil.example'],
  ['ONCEGATE_DEADLINE_MS', '0'],
  ['ONCEGATE_RETENTION_MS', 'never'],
  ['ONCEGATE_VPC_RETRY_WINDOW_MS', '-1'],
  ['ONCEGATE_GPDB_RETRY_WINDOW_MS', 'ten'],
  ['ONCEGATE_CLOUD_ENDPOINT', 'ftp://cloud'],
  ['ONCEGATE_SIGNATURE', 'v2'],
  ['ONCEGATE_STOP_AT', 'anywhere'],
  ['ONCEGATE_IDE_API_KEY', 'short'],
])('a wrong %s (%s) is refused by name, without its value', (variable, value) => {
  const read = () => readConfig({ ...ENOUGH, [variable]: value });
  expect(read).toThrow(new RegExp(`^${variable} (must|is required)`));
  expect(read).not.toThrow(/hunter2/);
});

test('a key is handed to a page only in development, and only on this machine', () => {
  const env = { ...ENOUGH, ONCEGATE_IDE_API_KEY: 'k'.repeat(16), ONCEGATE_MODE: 'development' };
  expect(readConfig(env).ideApiKey).toBe(env.ONCEGATE_IDE_API_KEY);
  expect(readConfig({ ...env, ONCEGATE_HOST: '::1' }).ideApiKey).not.toBeNull();
  for (const open of [{ ONCEGATE_HOST: '0.0.0.0' }, { ONCEGATE_MODE: 'production' }]) {
    expect(() => readConfig({ ...env, ...open })).toThrow(
      /ONCEGATE_IDE_API_KEY is for development/,
    );
  }
});

test('a cluster or sentinels are named by one URL of several hosts', () => {
  const several = { ...ENOUGH, ONCEGATE_REDIS_URL: 'rediss://me:a%40b@one,two:7001' };
  expect(readConfig({ ...several, ONCEGATE_REDIS_TOPOLOGY: 'cluster' }).redis).toMatchObject({
    topology: 'cluster',
    password: 'a@b',
    nodes: [
      { host: 'one', port: 6379 },
      { host: 'two', port: 7001 },
    ],
  });
  const watched = { ...several, ONCEGATE_REDIS_TOPOLOGY: 'sentinel' };
  expect(() => readConfig(watched)).toThrow(/^ONCEGATE_REDIS_SENTINEL_NAME must be given/);
  expect(readConfig({ ...watched, ONCEGATE_REDIS_SENTINEL_NAME: 'mine' }).redis).toMatchObject({
    name: 'mine',
    nodes: [{ port: 26_379 }, { port: 7001 }],
  });
});
