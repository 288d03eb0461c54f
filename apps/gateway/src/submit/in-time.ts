import { setTimeout as pause } from 'node:timers/promises';
import { LedgerUnavailable, TimeLimit, TimeOver } from '@oncegate/ledger';

/** Whoever waits for a ledger that is away is told so in less than two seconds, by a busy process within eight. */
const ANSWER_LIMIT = new TimeLimit(1_900);
/** No try is begun after this: one try takes up to a step's 800 ms. */
const LAST_TRY_MS = 1_000;
const PAUSE_MS = 150;

/** @throws LedgerUnavailable in time, or what `answer` rejects with. */
export async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await ANSWER_LIMIT.within(answer);
  } catch (error) {
    throw error instanceof TimeOver ? new LedgerUnavailable(error) : error;
  }
}

/** Asks a ledger that is away again, while there is time for it. Throws what the last try did. */
export async function askedAgain<Answer>(
  ask: () => Promise<Answer>,
  monotonic: () => number,
): Promise<Answer> {
  const begun = monotonic();
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isLast = monotonic() - begun > LAST_TRY_MS;
      if (isLast || !(error instanceof LedgerUnavailable)) {
        throw error;
      }
    }
    await pause(PAUSE_MS);
  }
}
