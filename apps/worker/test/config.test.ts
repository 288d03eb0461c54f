import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { drainMs } from '../src/drain.ts';

const GOOD = {
  ONCEGATE_REDIS_URL: 'redis://127.0.0.1:6379',
  ONCEGATE_TENANT: 'acme',
  ONCEGATE_TOKEN_SECRET: randomBytes(24).toString('base64'),
  ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};

test('defaults are the safe ones', () => {
  expect(readConfig(GOOD)).toMatchObject({
    ONCEGATE_MODE: 'production',
    ONCEGATE_TOKEN_MODE: 'derived',
    ONCEGATE_SIGNATURE: 'v3',
  });
});

test('whoever lets calls take longer lets the worker drain longer', () => {
  expect(drainMs(readConfig(GOOD))).toBe(25_000);
  const patient = { ONCEGATE_CONNECT_TIMEOUT_MS: '20000', ONCEGATE_READ_TIMEOUT_MS: '60000' };
  expect(drainMs(readConfig({ ...GOOD, ...patient }))).toBe(105_000);
});

test.each([
  ['ONCEGATE_REDIS_URL', { ...GOOD, ONCEGATE_REDIS_URL: undefined }],
  ['ONCEGATE_REDIS_URL', { ...GOOD, ONCEGATE_REDIS_URL: 'http://x' }],
  ['ONCEGATE_TOKEN_SECRET', { ...GOOD, ONCEGATE_TOKEN_SECRET: undefined }],
  ['ONCEGATE_SEALING_KEYS', { ...GOOD, ONCEGATE_SEALING_KEYS: undefined }],
  ['ONCEGATE_CLOUD_ENDPOINT', { ...GOOD, ONCEGATE_CLOUD_ENDPOINT: 'http://127.0.0.1:4010' }],
  ['ONCEGATE_STOP_AT', { ...GOOD, ONCEGATE_STOP_AT: 'worker.claimed' }],
  ['ONCEGATE_LEASE_MS', { ...GOOD, ONCEGATE_LEASE_MS: 'soon' }],
])('a wrong %s is refused by name', (name, env) => {
  expect(() => readConfig(env)).toThrow(new RegExp(`^${name} (must|is)`));
});

test('a wrong address of Redis is refused by name, without its value', () => {
  const several = { ...GOOD, ONCEGATE_REDIS_URL: 'redis://:hunter2@one,two' };
  expect(() => readConfig(several)).toThrow(/^ONCEGATE_REDIS_URL must be (?!.*hunter2)/);
  const cluster = {
    ...GOOD,
    ONCEGATE_REDIS_URL: 'redis://one,two',
    ONCEGATE_REDIS_TOPOLOGY: 'cluster',
  };
  expect(readConfig(cluster).redis.nodes).toHaveLength(2);
});
