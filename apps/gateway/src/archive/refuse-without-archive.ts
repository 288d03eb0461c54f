import { ledgerKeys, type RedisClient, UnfitRedis } from '@oncegate/ledger';

/**
 * Refuses a ledger whose operations were moved to an archive that this gateway was not given: it would take
 * their tokens for new ones, and have done again what was done.
 *
 * @param partitions how many there are: each tells only of what was moved out of it.
 * @throws UnfitRedis
 */
export async function refuseWithoutArchive(
  redis: RedisClient,
  prefix: string,
  partitions: number,
  archiveUrl: string | null,
): Promise<void> {
  if (archiveUrl !== null) return;
  const asked = Array.from({ length: partitions }, (_, number) =>
    redis.exists(ledgerKeys(prefix, number).archived),
  );
  if ((await Promise.all(asked)).every((count) => count === 0)) return;
  throw new UnfitRedis(
    'ONCEGATE_ARCHIVE_URL: operations of this ledger were moved to an archive; without it they would be done again',
  );
}
