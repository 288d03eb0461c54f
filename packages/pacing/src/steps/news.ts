import type { RedisClient } from '@oncegate/ledger';
import type { NewsKeys } from '../group.ts';
import { groupScript } from './group-script.ts';

/** Names of groups. */
export type News = Readonly<Record<keyof NewsKeys, readonly string[]>>;

const hearScript = groupScript<[trouble: string[], failing: string[]]>('hear');
const tellScript = groupScript<[]>('tell');

/**
 * What other workers told.
 *
 * @throws LedgerUnavailable
 */
export async function hear(redis: RedisClient, keys: NewsKeys): Promise<News> {
  const [trouble, failing] = await hearScript(redis, [keys.trouble, keys.failing], []);
  return { trouble, failing };
}

/**
 * Lets every worker hear for `ms` that a group is in trouble, or fails.
 *
 * @param key one of {@link NewsKeys}.
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
