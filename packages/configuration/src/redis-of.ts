import { type RedisAddress, redisAddress } from '@oncegate/ledger';
import { InvalidConfiguration } from './invalid-configuration.ts';
import type { ConnectionValues } from './variables/connection.ts';

/** The variable that each part of an address is told by. */
export const PART_OF_ADDRESS = {
  url: 'ONCEGATE_REDIS_URL',
  name: 'ONCEGATE_REDIS_SENTINEL_NAME',
} as const;

/** Where the ledger's Redis is; what was read by `readConfiguration` is right already. */
export function redisOf(values: ConnectionValues): RedisAddress {
  const parsed = redisAddress(
    values.ONCEGATE_REDIS_TOPOLOGY,
    values.ONCEGATE_REDIS_URL,
    values.ONCEGATE_REDIS_SENTINEL_NAME,
  );
  if (parsed.ok) return parsed.address;
  throw new InvalidConfiguration([`${PART_OF_ADDRESS[parsed.part]} ${parsed.rule}`]);
}
