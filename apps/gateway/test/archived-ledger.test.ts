import { randomUUID } from 'node:crypto';
import { ledgerKeys } from '@oncegate/ledger';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { forget, REDIS_URL, startGatewayUnderTest } from './gateway-under-test.ts';

test('a gateway without the archive is refused a ledger whose operations were moved there', async () => {
  const prefix = `test-${randomUUID()}`;
  const redis = new Redis(REDIS_URL);
  await redis.set(ledgerKeys(prefix).archived, '1');
  redis.disconnect();
  await expect(startGatewayUnderTest({ ONCEGATE_REDIS_PREFIX: prefix })).rejects.toThrow(
    'ONCEGATE_ARCHIVE_URL: operations of this ledger were moved to an archive',
  );
  await forget(prefix);
});
