import type { Ledger, Pulse } from '@oncegate/ledger';
import type { Logger } from 'pino';

/**
 * Keeps the ledger's heartbeat, and says loudly where the ledger went backwards.
 *
 * @param pulse told of each beat that was written.
 */
export async function beat(ledger: Ledger, pulse: Pulse, log: Logger): Promise<void> {
  const wentBackwards = await ledger.beat();
  pulse.beaten();
  if (wentBackwards) {
    log.fatal(
      'THE LEDGER WENT BACKWARDS: writes to Redis were lost. Open operations now count as ambiguous ' +
        'since the loss; what was admitted meanwhile is known to the cloud alone.',
    );
  }
}
