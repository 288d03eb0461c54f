import { randomUUID } from 'node:crypto';
import type { Admission, PartitionedLedger, Placed, Submission } from '@oncegate/ledger';
import { askedAgain, inTime } from './in-time.ts';

/**
 * Admits a submission, asking again while there is time. Every try carries the nonce of this
 * request, so whoever created the operation is told so even where the first reply was lost.
 *
 * @throws LedgerUnavailable
 */
export function admitInTime(
  ledger: Pick<PartitionedLedger, 'admit'>,
  submission: Submission,
): Promise<Placed<Admission>> {
  const nonce = randomUUID();
  return inTime(
    askedAgain(
      () => ledger.admit(submission, nonce),
      () => performance.now(),
    ),
  );
}
