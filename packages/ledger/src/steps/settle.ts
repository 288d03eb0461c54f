import { jobIdOf } from '../queue.ts';
import type { OperationError, OperationRecord } from '../record/record.ts';
import { sealField } from '../record/sealed-field.ts';
import { JOB_FACTS } from '../script/job-facts.ts';
import { NEVER_THERE } from '../script/named-keys.ts';
import { stepWith } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';
import { type AnsweredAttempt, attemptArguments } from './answered-attempt.ts';

/** The last word of a run. */
export type Settlement =
  | { readonly state: 'SUCCEEDED'; readonly result: unknown }
  | { readonly state: 'FAILED' | 'UNKNOWN'; readonly error: OperationError };

/** What came of settling an attempt's run. */
export type SettleAnswer = {
  readonly answer: /** Written now. */
    | 'SETTLED'
    /** This fence has written already. */
    | 'DONE'
    /**
     * Another holds the operation, or it is settled: the answer was kept as late evidence. Or the ledger has lost it:
     * nothing was written, also where it holds another call under the token by now.
     */
    | 'STALE';
  /** Whether the job that woke the worker was finished with it. */
  readonly isJobFinished: boolean;
};

const NAMES = {
  // The jobs that are kept no longer are known only in the script.
  queue: ['active', 'stalled', 'completed', NEVER_THERE],
  each: ['record', 'attempts', 'job', 'lock'],
};
const settleStep = stepWith<['SETTLED' | 'DONE' | 'STALE', isJobFinished: 0 | 1]>(
  NAMES,
  JOB_FACTS,
  'job',
  'finish',
  'conclude',
  'settle',
);

/**
 * Writes the terminal state of a run, once. A holder that lost its fence may still bring SUCCEEDED
 * to a run that is open, because what the cloud has done is true whoever asked.
 *
 * @param lockedBy whose lock the run's job is under: the nonce of its taking. It is finished in the same
 *   step; null where that is not to be done.
 * @throws LedgerUnavailable
 */
export async function settle(
  store: Store,
  attempt: AnsweredAttempt,
  settlement: Settlement,
  lockedBy: string | null,
): Promise<SettleAnswer> {
  const succeeded = settlement.state === 'SUCCEEDED';
  const { claimed } = attempt;
  const job = store.keys.queue(jobIdOf(claimed));
  const keys = [...operationKeys(store, claimed.id), job, `${job}:lock`];
  const reply = await settleStep(store, keys, [
    ...attemptArguments(attempt),
    claimed.run,
    settlement.state,
    succeeded ? kept(store, claimed, settlement.result) : '',
    succeeded ? '' : JSON.stringify(settlement.error),
    lockedBy ?? '',
  ]);
  return { answer: reply[0], isJobFinished: reply[1] === 1 };
}

/**
 * Sealed; but what was admitted in format 1 stays in it, because gateways of before wait for its
 * result. `reseal` seals it once they are gone.
 */
function kept({ seal }: Store, { id, format }: OperationRecord, result: unknown): string {
  return format === 1 ? JSON.stringify(result) : sealField(seal, id, 'result', result);
}
