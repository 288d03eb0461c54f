import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Admission,
  LedgerUnavailable,
  type PartitionedLedger,
  type Placed,
  type Submission,
  TimeLimit,
  TimeOver,
} from '@oncegate/ledger';

/** Whoever waits for a ledger that is away is told so in less than two seconds. */
const ANSWER_LIMIT = new TimeLimit(1_900);
/** No try is begun after this: one try takes up to the connection's 800 ms. */
const LAST_TRY_MS = 1_000;
const PAUSE_MS = 150;

/**
 * Admits a submission, asking again while there is time. Every try carries the nonce of this
 * request, so whoever created the operation is told so even where the first reply was lost.
 *
 * @throws LedgerUnavailable
 */
export async function admitInTime(
  ledger: Pick<PartitionedLedger, 'admit'>,
  submission: Submission,
): Promise<Placed<Admission>> {
  try {
    return await ANSWER_LIMIT.within(admitRepeatedly(ledger, submission, randomUUID()));
  } catch (error) {
    throw error instanceof TimeOver ? new LedgerUnavailable(error) : error;
  }
}

async function admitRepeatedly(
  ledger: Pick<PartitionedLedger, 'admit'>,
  submission: Submission,
  nonce: string,
): Promise<Placed<Admission>> {
  const begun = performance.now();
  for (;;) {
    try {
      return await ledger.admit(submission, nonce);
    } catch (error) {
      const isLast = performance.now() - begun > LAST_TRY_MS;
      if (isLast || !(error instanceof LedgerUnavailable)) {
        throw error;
      }
    }
    await pause(PAUSE_MS);
  }
}
