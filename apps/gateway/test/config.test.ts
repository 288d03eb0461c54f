import { expect, test } from 'vitest';
import { InvalidConfiguration, readConfig } from '../src/config.ts';

const ENOUGH = { ONCEGATE_REDIS_URL: 'redis://127.0.0.1', ONCEGATE_API_KEY: 'k'.repeat(16) };

test('what is left out has its documented default', () => {
  expect(readConfig(ENOUGH)).toMatchObject({
    production: true,
    requireDurableRedis: true,
    redisPrefix: 'oncegate',
    host: '127.0.0.1',
    port: 4000,
    tenant: 'development',
    stopAt: undefined,
    settings: {
      regionId: 'cn-hangzhou',
      deadlineMs: 3_600_000,
      retentionMs: 2_592_000_000,
      retryWindowMs: { Vpc: 600_000, gpdb: 600_000 },
    },
  });
  expect(
    readConfig({ ...ENOUGH, ONCEGATE_RETENTION_MS: 'forever' }).settings.retentionMs,
  ).toBeNull();
});

test.each([
  ['ONCEGATE_MODE', 'test'],
  ['ONCEGATE_REDIS_URL', undefined],
  ['ONCEGATE_REDIS_URL', 'http://:hunter2-secret@127.0.0.1'],
  ['ONCEGATE_REDIS_URL', 'redis://:hunter2-secret@one,two'],
  ['ONCEGATE_REDIS_TOPOLOGY', 'ring'],
  ['ONCEGATE_REDIS_SENTINEL_NAME', 'mine'],
  ['ONCEGATE_REDIS_PREFIX', 'a{b}'],
  ['ONCEGATE_HOST', ''],
  ['ONCEGATE_PORT', '65536'],
  ['ONCEGATE_PORT', '4e3'],
  ['ONCEGATE_API_KEY', undefined],
  ['ONCEGATE_API_KEY', 'hunter2-secret'],
  ['ONCEGATE_TENANT', 'a:b'],
  ['ONCEGATE_REGION', 'cn-hangzhou.evil.example'],
  ['ONCEGATE_DEADLINE_MS', '0'],
  ['ONCEGATE_RETENTION_MS', 'never'],
  ['ONCEGATE_VPC_RETRY_WINDOW_MS', '-1'],
  ['ONCEGATE_GPDB_RETRY_WINDOW_MS', 'ten'],
  ['ONCEGATE_STOP_AT', 'anywhere'],
])('a wrong %s (%s) is refused by name, without its value', (variable, value) => {
  const read = () => readConfig({ ...ENOUGH, [variable]: value });
  expect(read).toThrow(InvalidConfiguration);
  expect(read).toThrow(new RegExp(`^${variable} (must|is required)`));
  expect(read).not.toThrow(/hunter2/);
});

test('a retry window longer than the retention is refused', () => {
  const env = { ...ENOUGH, ONCEGATE_RETENTION_MS: '60000', ONCEGATE_GPDB_RETRY_WINDOW_MS: '1000' };
  expect(() => readConfig(env)).toThrow(/^ONCEGATE_VPC_RETRY_WINDOW_MS .*ONCEGATE_RETENTION_MS$/);
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

test('a production gateway cannot be told to stop between two steps', () => {
  const env = { ...ENOUGH, ONCEGATE_STOP_AT: 'gateway.admitted', ONCEGATE_MODE: 'development' };
  expect(readConfig(env).stopAt).toBe('gateway.admitted');
  expect(() => readConfig({ ...env, ONCEGATE_MODE: 'production' })).toThrow(/^ONCEGATE_STOP_AT /);
});

test('dry runs go to the cloud itself unless another endpoint is given', () => {
  expect(readConfig(ENOUGH).account).toEqual({ endpoint: null, signature: 'v3' });
  const simulated = {
    ONCEGATE_MODE: 'development',
    ONCEGATE_CLOUD_ENDPOINT: 'http://127.0.0.1:4010',
    ONCEGATE_SIGNATURE: 'v1',
  };
  expect(readConfig({ ...ENOUGH, ...simulated }).account).toEqual({
    endpoint: new URL('http://127.0.0.1:4010'),
    signature: 'v1',
  });
});

test.each([
  [
    { ONCEGATE_CLOUD_ENDPOINT: 'ftp://cloud' },
    'ONCEGATE_CLOUD_ENDPOINT must be an http or https URL',
  ],
  [{ ONCEGATE_SIGNATURE: 'v2' }, 'ONCEGATE_SIGNATURE must be v3 or v1'],
  [
    { ONCEGATE_CLOUD_ENDPOINT: 'http://cloud', ONCEGATE_MODE: 'production' },
    'ONCEGATE_CLOUD_ENDPOINT must be https in production',
  ],
])('%j is refused', (env, message) => {
  expect(() => readConfig({ ...ENOUGH, ...env })).toThrow(message);
});
