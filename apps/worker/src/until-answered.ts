import { setTimeout as pause } from 'node:timers/promises';
import { LedgerUnavailable } from '@oncegate/ledger';

const BETWEEN_MS = 100;

/**
 * Takes a step of the ledger again until its outcome is known. Only for steps that carry a nonce or a
 * fence: taken twice, they answer as once.
 *
 * @param forMs milliseconds after which the ledger's failure is thrown.
 */
export async function untilAnswered<Answer>(
  step: () => Promise<Answer>,
  forMs: number,
): Promise<Answer> {
  const end = performance.now() + forMs;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable) || performance.now() >= end) throw error;
    }
    await pause(BETWEEN_MS);
  }
}
