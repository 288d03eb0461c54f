import type { Ledger } from '@oncegate/ledger';
import type { Logger } from 'pino';

/** Keeps the ledger's heartbeat, and says loudly where the ledger went backwards. */
export async function beat(ledger: Ledger, log: Logger): Promise<void> {
  if (await ledger.beat()) {
    log.fatal(
      'THE LEDGER WENT BACKWARDS: writes to Redis were lost. Open operations now count as ambiguous ' +
        'since the loss; what was admitted meanwhile is known to the cloud alone.',
    );
  }
}
