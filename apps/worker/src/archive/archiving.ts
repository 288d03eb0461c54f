import { openArchive } from '@oncegate/archive';
import type { ConfigurationOf } from '@oncegate/configuration';
import type { PartitionSteps, Seal } from '@oncegate/ledger';
import type { Registry } from 'prom-client';
import { type End, every } from '../every.ts';
import { Archiver } from './archiver.ts';
import { backlogMetrics } from './backlog-metrics.ts';
import type { ArchiverPorts } from './ports.ts';

const ARCHIVE_EVERY_MS = 1_000;
/** A batch is some hundred rows written at once; a database that takes longer is in trouble. */
const STATEMENT_MS = 10_000;
/** One for an archiver, one for a turn that is still ending. Archivers of several partitions take turns. */
const CONNECTIONS = 2;

type Options = Pick<
  ConfigurationOf['worker'],
  | 'ONCEGATE_ARCHIVE_URL'
  | 'ONCEGATE_ARCHIVE_AFTER_MS'
  | 'ONCEGATE_ARCHIVE_DELETE_AFTER_MS'
  | 'ONCEGATE_REDIS_PREFIX'
>;

type Ports = Omit<ArchiverPorts, 'archive' | 'settings' | 'ledger'> & {
  readonly seal: Seal;
  readonly registry: Registry;
  /** The partitions that are served now. */
  readonly ledgers: () => readonly PartitionSteps[];
};

/** The way of settled operations to the archive. */
export type Archiving = {
  /**
   * Begins to move those of a partition. While the archive is away they stay in Redis, and jobs are done as ever.
   *
   * @returns stops it, and waits for a turn under way.
   */
  begin(ledger: PartitionSteps): End;
  /** To be called when all that began has ended. */
  close(): Promise<void>;
};

/** Where there is no archive, nothing is moved. */
const NO_ARCHIVING: Archiving = { begin: () => async () => {}, close: async () => {} };

/** Opens the archive, where there is one, for all partitions of this process. */
export function openArchiving(
  {
    ONCEGATE_ARCHIVE_URL: url,
    ONCEGATE_ARCHIVE_AFTER_MS: afterMs,
    ONCEGATE_ARCHIVE_DELETE_AFTER_MS: deleteAfterMs,
    ONCEGATE_REDIS_PREFIX: schema,
  }: Options,
  { seal, registry, ledgers, ...ports }: Ports,
): Archiving {
  if (url === undefined) return NO_ARCHIVING;
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
  backlogMetrics(registry, ledgers);
  return {
    begin: (ledger) => {
      const settings = { afterMs, deleteAfterMs };
      const archiver = new Archiver({ ...ports, ledger, archive, settings });
      const stop = every(ARCHIVE_EVERY_MS, () => archiver.runOnce(), log);
      return () => {
        archiver.stop();
        return stop();
      };
    },
    close: () => archive.close(),
  };
}
