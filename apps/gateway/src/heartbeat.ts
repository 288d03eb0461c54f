import { setTimeout as pause } from 'node:timers/promises';
import { beatAloud, type Ledger, LedgerUnavailable, type Pulse } from '@oncegate/ledger';
import type { Logger } from 'pino';

const BEAT_MS = 1_000;

/**
 * Keeps the ledger's heartbeat until `signal` is aborted.
 *
 * @param pulse told of each beat.
 */
export async function keepHeartbeat(
  ledger: Pick<Ledger, 'beat'>,
  pulse: Pulse,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await beatAloud(ledger, pulse, log);
    } catch (error) {
      // A ledger that is away says so to every caller; it is nothing new here.
      if (!(error instanceof LedgerUnavailable)) {
        log.error({ err: error }, 'no heartbeat');
      }
    }
    await pause(BEAT_MS, undefined, { signal }).catch(() => {});
  }
}
