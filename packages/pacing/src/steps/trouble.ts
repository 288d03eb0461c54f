import type { RedisClient } from '@oncegate/ledger';
import { groupScript } from './group-script.ts';

const hearScript = groupScript<string[]>('hear');
const tellScript = groupScript<[]>('tell');

/**
 * Names of the groups in trouble.
 *
 * @throws LedgerUnavailable
 */
export async function hear(redis: RedisClient, key: string): Promise<readonly string[]> {
  return hearScript(redis, [key], []);
}

/**
 * Lets every worker hear that a group is in trouble for `ms`.
 *
 * @throws LedgerUnavailable
 */
export async function tell(
  redis: RedisClient,
  key: string,
  name: string,
  ms: number,
): Promise<void> {
  await tellScript(redis, [key], [name, ms]);
}
