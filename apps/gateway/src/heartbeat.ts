import { setTimeout as pause } from 'node:timers/promises';
import { type Ledger, LedgerUnavailable, type Pulse } from '@oncegate/ledger';
import type { Logger } from 'pino';

const BEAT_MS = 1_000;

/**
 * Keeps the ledger's heartbeat until `signal` is aborted, and says loudly where the ledger holds
 * less than this process has seen. The step itself makes every open operation ambiguous then.
 *
 * @param pulse told of each beat that was written.
 */
export async function keepHeartbeat(
  ledger: Pick<Ledger, 'beat'>,
  pulse: Pulse,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const wentBackwards = await ledger.beat();
      pulse.beaten();
      if (wentBackwards) {
        log.fatal('THE LEDGER WENT BACKWARDS: writes to Redis were lost');
      }
    } catch (error) {
      // A ledger that is away says so to every caller; it is nothing new here.
      if (!(error instanceof LedgerUnavailable)) {
        log.error({ err: error }, 'no heartbeat');
      }
    }
    await pause(BEAT_MS, undefined, { signal }).catch(() => {});
  }
}
