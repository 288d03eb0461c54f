import { type Archive, ArchiveUnavailable, openArchive } from '@oncegate/archive';
import type { Seal } from '@oncegate/ledger';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics.ts';
import { noticingNewerFormat } from '../telemetry/newer-format.ts';

/** What callers ask of the archive. */
export type GatewayArchive = Pick<Archive, 'find' | 'list' | 'ping' | 'close'>;

/** A look is given up after this, like a step of the ledger: a caller waits for two. */
const LOOK_MS = 800;
/** A look takes a millisecond or two: so many are thousands a second. */
const CONNECTIONS = 10;

export type ArchivePlace = { readonly url: string; readonly schema: string };

/** The archive as a gateway asks it: in bounded time, its outages said once, its looks counted, and records of a newer release. */
export function gatewayArchive(
  { url, schema }: ArchivePlace,
  seal: Seal,
  metrics: Pick<Metrics, 'archiveLooks' | 'alarms'>,
  log: Logger,
): GatewayArchive {
  const { archiveLooks } = metrics;
  const own = log.child({ connection: 'archive' });
  const archive = openArchive({
    url,
    schema,
    seal,
    timeoutMs: LOOK_MS,
    connections: CONNECTIONS,
    outages: {
      onAway: (reason) => own.warn({ reason }, 'the archive is away'),
      onBack: () => own.info('the archive is back'),
    },
  });
  return {
    ...archive,
    find: async (id) => {
      try {
        const found = await noticingNewerFormat(archive.find(id), metrics);
        archiveLooks.inc({ answer: found === null ? 'none' : 'found' });
        return found;
      } catch (error) {
        if (error instanceof ArchiveUnavailable) archiveLooks.inc({ answer: 'unavailable' });
        throw error;
      }
    },
    list: (...args) => noticingNewerFormat(archive.list(...args), metrics),
  };
}
