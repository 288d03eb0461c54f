import type { Ledger } from '../ledger.ts';
import { isRefusedForNow, LedgerUnavailable } from '../redis/unavailable.ts';
import type { Pulse } from './pulse.ts';

/** Where it is said. */
export type BeatLog = {
  readonly info: (message: string) => void;
  readonly warn: (about: object, message: string) => void;
  readonly fatal: (message: string) => void;
};

/**
 * Keeps the ledger's heartbeat, and says loudly where the ledger went backwards. That Redis answers and
 * takes no writes it says once, and once that it takes them again.
 *
 * @param pulse told of each beat.
 * @throws LedgerUnavailable
 */
export async function beatAloud(
  ledger: Pick<Ledger, 'beat'>,
  pulse: Pulse,
  log: BeatLog,
): Promise<void> {
  const wentBackwards = await ledger.beat().catch((error: unknown) => {
    if (error instanceof LedgerUnavailable && isRefusedForNow(error.cause) && pulse.refused()) {
      log.warn({ reason: error.cause.message }, 'redis takes no writes');
    }
    throw error;
  });
  if (pulse.beaten()) log.info('redis takes writes again');
  if (wentBackwards) {
    log.fatal(
      'THE LEDGER WENT BACKWARDS: writes to Redis were lost. Open operations now count as ambiguous ' +
        'since the loss; what was admitted meanwhile is known to the cloud alone.',
    );
  }
}
