import { type RedisAddress, redisAddress } from '@oncegate/ledger';

/** A single Redis by its URL, as the apps' configuration reads it. */
export function redisAt(url: string): RedisAddress {
  const read = redisAddress('single', url, undefined);
  if (!read.ok) throw new Error(`The URL of Redis ${read.rule}`);
  return read.address;
}
