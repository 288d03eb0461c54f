import type { Ledger } from '@oncegate/ledger';
import type { Ports } from '../ports.ts';
import { untilAnswered } from '../until-answered.ts';

/** Three heartbeats: a ledger that is kept is never silent for so long. */
const SILENT_MS = 3_000;
/** Within it a survivor is connected again and has beaten. */
const PATIENCE_MS = 5_000;

/**
 * Lets those who lived through an outage speak before this process takes its first operation: the
 * ledger may be an older one, restored, and only they can tell.
 *
 * @returns milliseconds for which it was waited.
 */
export async function survivorsFirst(
  ledger: Pick<Ledger, 'silence'>,
  ports: Pick<Ports, 'monotonic' | 'pause' | 'log'>,
): Promise<number> {
  const { ms, openOperations } = await untilAnswered(
    () => ledger.silence(),
    Number.POSITIVE_INFINITY,
    ports,
  );
  if (ms === null || ms < SILENT_MS || openOperations === 0) return 0;
  ports.log.warn(
    { silentMs: ms, openOperations },
    'nobody kept this ledger for a while: whoever remembers more of it may speak first',
  );
  await ports.pause(PATIENCE_MS);
  return PATIENCE_MS;
}
