import { decodeRecord } from '../decode.ts';
import type { OperationRecord, Submission } from '../record.ts';
import { script } from '../script.ts';
import { operationKeys, type Store } from '../store.ts';

export type Admission = {
  /** True for the one submission that made the operation, however often its script was resent. */
  readonly created: boolean;
  readonly record: OperationRecord;
};

const admitScript = script<['CREATED' | 'EXISTING', string[]]>('record', 'loss', 'admit');

/**
 * Creates the operation, or reads the one that holds this token already. It is staged for the sweep
 * in the same step, so it is not lost if the caller dies before it enqueues a job.
 *
 * @param nonce of the request: whoever asks again with it is told `created` again.
 * @throws LedgerUnavailable
 */
export async function admit(
  store: Store,
  submission: Submission,
  nonce: string,
): Promise<Admission> {
  const { pairs, retentionMs, ...plain } = submission;
  const fields = { ...plain, pairs: JSON.stringify(pairs), retentionMs: retentionMs ?? '' };
  const [answer, record] = await admitScript(
    store.redis,
    [...operationKeys(store, submission.id), store.keys.index(submission.tenant)],
    [store.seen, nonce, ...Object.entries(fields).flat()],
  );
  return { created: answer === 'CREATED', record: decodeRecord(record) };
}
