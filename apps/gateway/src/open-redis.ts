import { foundLayout, type KnownLayout } from '@oncegate/ledger';
import type { Logger } from 'pino';
import { refuseWithoutArchive } from './archive/refuse-without-archive.ts';
import type { Config } from './config.ts';
import { type Connections, connect } from './connections.ts';
import { DURABILITY_MEANS } from './durability.ts';
import { checkRedis } from './redis-check.ts';

/** A Redis that is fit for a ledger, with the partitions that were found there. */
export type OpenRedis = { readonly connections: Connections; readonly layout: KnownLayout };

/**
 * @param opened closes the connections.
 * @throws UnfitRedis
 */
export async function openRedis(
  config: Config,
  log: Logger,
  opened: AsyncDisposableStack,
): Promise<OpenRedis> {
  const connections = opened.adopt(connect(config.redis, log), (them) => them.close());
  const { ledger } = connections;
  const durability = await checkRedis(ledger, config.requireDurableRedis);
  log.info({ durability }, DURABILITY_MEANS[durability]);

  const layout = await foundLayout(ledger, config.redisPrefix, config.partitions);
  await refuseWithoutArchive(ledger, config.redisPrefix, layout.count, config.archiveUrl);
  layout.onRaise(() => log.info({ partitions: layout.count }, 'there are more partitions'));
  return { connections, layout };
}
