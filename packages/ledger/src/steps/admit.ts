import { type Call, decodeRecord } from '../decode.ts';
import type { OperationRecord, Submission } from '../record.ts';
import { script } from '../script.ts';
import { sealField } from '../sealed-field.ts';
import { operationKeys, type Store } from '../store.ts';

/** What a submission met; `open` counts the tenant's operations in flight, a new one included. */
export type Admission =
  | {
      /** CREATED for the one submission that made it, however often its script was resent. */
      readonly outcome: 'CREATED' | 'EXISTING';
      readonly record: OperationRecord;
      readonly open: number;
    }
  /** It would be one too many: nothing was recorded, and the token is as new as before. */
  | { readonly outcome: 'FULL'; readonly open: number };

/** It is not here, and may be in a partition that the asking process has not heard of. */
export type Moved = { readonly outcome: 'MOVED'; readonly layout: string };

type Reply =
  | ['CREATED' | 'EXISTING', open: string, record: string[]]
  | ['FULL', open: string]
  | ['MOVED', layout: string];

const admitScript = script<Reply>('record', 'loss', 'layout', 'admit');

/**
 * Creates the operation in this partition, or reads the one that holds this token already. It is staged for the sweep
 * in the same step, so it is not lost if the caller dies before it enqueues a job.
 *
 * @param nonce of the request: whoever asks again with it is told CREATED again.
 * @param layout that makes this partition its home: nothing is made where a later one is known.
 * @throws LedgerUnavailable
 */
export async function admit(
  store: Store,
  submission: Submission,
  nonce: string,
  layout: string,
): Promise<Admission | Moved> {
  const { tenant, pairs, deadlineMs, windowMs, retentionMs, maxOpen, ...call } = submission;
  const given = [
    ...['call', JSON.stringify(call satisfies Call)],
    ...['pairs', sealField(store.seal, call.id, 'pairs', pairs)],
    ...['tenant', tenant],
    ...['windowMs', String(windowMs)],
    ...(retentionMs === null ? [] : ['retentionMs', String(retentionMs)]),
  ];
  const reply = await admitScript(store.redis, operationKeys(store, call.id), [
    store.seen,
    nonce,
    maxOpen ?? '',
    deadlineMs,
    layout,
    ...given,
  ]);
  if (reply[0] === 'MOVED') return { outcome: 'MOVED', layout: reply[1] };
  const open = Number(reply[1]);
  if (reply[0] === 'FULL') return { outcome: 'FULL', open };
  // Of a record that was made now Redis tells only what it added.
  const record = reply[0] === 'CREATED' ? [...given, ...reply[2]] : reply[2];
  return { outcome: reply[0], record: decodeRecord(store, record), open };
}
