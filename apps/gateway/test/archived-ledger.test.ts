import { randomUUID } from 'node:crypto';
import { ledgerKeys } from '@oncegate/ledger';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { forget, REDIS_URL, startGatewayUnderTest } from './gateway-under-test.ts';

test.each([1, 3])(
  'a gateway without the archive is refused a ledger of %i partitions of which operations were moved there',
  async (partitions) => {
    const prefix = `test-${randomUUID()}`;
    const redis = new Redis(REDIS_URL);
    await redis.set(ledgerKeys(prefix, partitions - 1).archived, '1');
    redis.disconnect();
    const env = { ONCEGATE_REDIS_PREFIX: prefix, ONCEGATE_PARTITIONS: String(partitions) };
    await expect(startGatewayUnderTest(env)).rejects.toThrow(
      'ONCEGATE_ARCHIVE_URL: operations of this ledger were moved to an archive',
    );
    await forget(prefix);
  },
);
