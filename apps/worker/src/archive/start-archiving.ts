import { openArchive } from '@oncegate/archive';
import type { ConfigurationOf } from '@oncegate/configuration';
import type { Seal } from '@oncegate/ledger';
import type { Registry } from 'prom-client';
import { every } from '../every.ts';
import { Archiver } from './archiver.ts';
import { backlogMetrics } from './backlog-metrics.ts';
import type { ArchiverPorts } from './ports.ts';

const ARCHIVE_EVERY_MS = 1_000;
/** A batch is some hundred rows written at once; a database that takes longer is in trouble. */
const STATEMENT_MS = 10_000;
/** One for the archiver, one for a turn that is still ending. */
const CONNECTIONS = 2;

type Options = Pick<
  ConfigurationOf['worker'],
  | 'ONCEGATE_ARCHIVE_URL'
  | 'ONCEGATE_ARCHIVE_AFTER_MS'
  | 'ONCEGATE_ARCHIVE_DELETE_AFTER_MS'
  | 'ONCEGATE_REDIS_PREFIX'
>;

type Ports = Omit<ArchiverPorts, 'archive' | 'settings'> & {
  readonly seal: Seal;
  readonly registry: Registry;
};

/**
 * Begins to move settled operations to the archive, where there is one. While it is away they stay in Redis,
 * and jobs are done as ever.
 *
 * @returns stops it, and waits for a turn under way.
 */
export function startArchiving(
  {
    ONCEGATE_ARCHIVE_URL: url,
    ONCEGATE_ARCHIVE_AFTER_MS: afterMs,
    ONCEGATE_ARCHIVE_DELETE_AFTER_MS: deleteAfterMs,
    ONCEGATE_REDIS_PREFIX: schema,
  }: Options,
  { seal, registry, ...ports }: Ports,
): () => Promise<void> {
  if (url === undefined) return async () => {};
  const log = ports.log.child({ connection: 'archive' });
  const archive = openArchive({
    url,
    schema,
    seal,
    timeoutMs: STATEMENT_MS,
    connections: CONNECTIONS,
    outages: {
      onAway: (reason) => log.warn({ reason }, 'the archive is away'),
      onBack: () => log.info('the archive is back'),
    },
  });
  backlogMetrics(registry, ports.ledger);
  const archiver = new Archiver({ ...ports, archive, settings: { afterMs, deleteAfterMs } });
  const stop = every(ARCHIVE_EVERY_MS, () => archiver.runOnce(), log);
  return async () => {
    archiver.stop();
    await stop();
    await archive.close();
  };
}
