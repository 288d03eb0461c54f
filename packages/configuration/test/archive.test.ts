import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readConfiguration } from '../src/index.ts';

const WORKER = {
  ONCEGATE_REDIS_URL: 'redis://127.0.0.1',
  ONCEGATE_TENANT: 'acme',
  ONCEGATE_TOKEN_SECRET: randomBytes(24).toString('base64url'),
  ONCEGATE_SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
};
const URL = { ONCEGATE_ARCHIVE_URL: 'postgres://gate:hunter2@db/archive' };

test('there is no archive unless one is named; then a day and an hour are its times', () => {
  const without = readConfiguration('worker', WORKER);
  expect(without.ONCEGATE_ARCHIVE_URL).toBeUndefined();
  expect(readConfiguration('worker', { ...WORKER, ...URL })).toMatchObject({
    ONCEGATE_ARCHIVE_AFTER_MS: 86_400_000,
    ONCEGATE_ARCHIVE_DELETE_AFTER_MS: 3_600_000,
  });
});

test.each([
  [{ ONCEGATE_ARCHIVE_URL: 'mysql://hunter2' }, 'ONCEGATE_ARCHIVE_URL must begin with postgres://'],
  [
    { ONCEGATE_ARCHIVE_DELETE_AFTER_MS: '3599999' },
    'ONCEGATE_ARCHIVE_DELETE_AFTER_MS must be at least 3600000 in production',
  ],
  [{ ...URL, ONCEGATE_REDIS_PREFIX: 'p'.repeat(64) }, 'ONCEGATE_REDIS_PREFIX must have at most 63'],
  [{ ...URL, ONCEGATE_REDIS_PREFIX: 'pg_x' }, 'ONCEGATE_REDIS_PREFIX must have at most 63'],
])('%j is refused', (env, fault) => {
  const read = () => readConfiguration('worker', { ...WORKER, ...env });
  expect(read).toThrow(fault);
  expect(read).not.toThrow('hunter2');
});
