import { decodeRecord } from '../record/decode.ts';
import type { OperationRecord } from '../record/record.ts';
import { sealField } from '../record/sealed-field.ts';
import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';
import type { Settlement } from './settle.ts';

/** What came of a step that a person asked for. */
export type OperatorAnswer<Done extends string> =
  | { readonly answer: 'MISSING' }
  | { readonly answer: Done; readonly record: OperationRecord }
  /** The state does not allow it; the record is as it was. */
  | { readonly answer: 'REFUSED'; readonly record: OperationRecord };

/** The retried run counts as in flight: `open` says how many of its tenant's are. */
export type RetryAnswer =
  | Exclude<OperatorAnswer<'RETRIED'>, { answer: 'RETRIED' }>
  | { readonly answer: 'RETRIED'; readonly record: OperationRecord; readonly open: number }
  /** It would be one too many in flight; nothing was written. */
  | { readonly answer: 'FULL'; readonly open: number };

type Reply<Done extends string> = ['MISSING'] | [Done | 'REFUSED', string[]];
type RetryReply =
  | ['MISSING']
  | ['REFUSED', string[]]
  | ['RETRIED', string[], open: string]
  | ['FULL', open: string];

const cancelStep = step<Reply<'CANCELED'>>('cancel');
const retryStep = step<RetryReply>('retry');
const resolveStep = step<Reply<'RESOLVED'>>('resolve');

/**
 * Cancels an operation that waits and cannot have had an effect.
 *
 * @param actor who asked, for the audit.
 * @throws LedgerUnavailable
 */
export async function cancel(
  store: Store,
  id: string,
  actor: string,
): Promise<OperatorAnswer<'CANCELED'>> {
  const keys = operationKeys(store, id);
  return decode(store, await cancelStep(store, keys, [actor]));
}

/**
 * Starts the next run of an operation whose run `run` FAILED. Naming the run makes a second asking
 * harmless: it finds the run it names no longer the latest.
 *
 * @param maxOpen operations that the tenant may have in flight, this one included; null for any number.
 * @throws LedgerUnavailable
 */
export async function retry(
  store: Store,
  operation: { readonly id: string; readonly run: number },
  actor: string,
  maxOpen: number | null,
): Promise<RetryAnswer> {
  const keys = operationKeys(store, operation.id);
  const args = [operation.run, actor, maxOpen ?? ''];
  const reply = await retryStep(store, keys, args);
  switch (reply[0]) {
    case 'FULL':
      return { answer: 'FULL', open: Number(reply[1]) };
    case 'RETRIED':
      return { answer: 'RETRIED', record: decodeRecord(store, reply[1]), open: Number(reply[2]) };
    case 'REFUSED':
    case 'MISSING':
      return decode(store, reply);
  }
}

/**
 * Ends an UNKNOWN with what an operator found out.
 *
 * @param evidence the operator's words, kept in the audit.
 * @throws LedgerUnavailable
 */
export async function resolve(
  store: Store,
  id: string,
  settlement: Exclude<Settlement, { state: 'UNKNOWN' }>,
  actor: string,
  evidence: string,
): Promise<OperatorAnswer<'RESOLVED'>> {
  const succeeded = settlement.state === 'SUCCEEDED';
  return decode(
    store,
    await resolveStep(store, operationKeys(store, id), [
      settlement.state,
      succeeded ? sealField(store.seal, id, 'result', settlement.result) : '',
      succeeded ? '' : JSON.stringify(settlement.error),
      actor,
      evidence,
    ]),
  );
}

function decode<Done extends string>(store: Store, reply: Reply<Done>): OperatorAnswer<Done> {
  const [answer, record] = reply;
  return (
    record === undefined ? { answer } : { answer, record: decodeRecord(store, record) }
  ) as OperatorAnswer<Done>;
}
