import { LedgerUnavailable } from '@oncegate/ledger';

/** Asks again, as callers do who did not hear. */
export async function untilHeard<Answer>(step: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error;
    }
  }
}

/** Whether it was done is not known to whoever asked. */
export async function heardOrNot(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof LedgerUnavailable)) throw error;
  }
}
