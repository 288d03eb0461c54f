import { LedgerUnavailable } from '@oncegate/ledger';
import type { Ports } from './ports.ts';

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
  { monotonic, pause }: Pick<Ports, 'monotonic' | 'pause'>,
): Promise<Answer> {
  const end = monotonic() + forMs;
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable) || monotonic() >= end) throw error;
    }
    await pause(BETWEEN_MS);
  }
}
