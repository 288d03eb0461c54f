import { decodeRecord } from '../record/decode.ts';
import type { OperationRecord } from '../record/record.ts';
import { step } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';

export type ClaimAnswer =
  /** No such operation: nothing to do, nothing to send. */
  | { readonly answer: 'MISSING' }
  /** This run has its last word. */
  | { readonly answer: 'TERMINAL' }
  /** A retry that came early; ask again in `ms`. */
  | { readonly answer: 'NOT_DUE'; readonly ms: number }
  /** Another worker's lease runs for `ms` more. */
  | { readonly answer: 'BUSY'; readonly ms: number }
  /** Its time was over, or it killed its workers: settled in this step. */
  | { readonly answer: 'EXPIRED'; readonly record: OperationRecord }
  /** It lost its workers, and has one start left, which is given to a worker that does nothing else meanwhile. */
  | { readonly answer: 'SUSPECT' }
  /** One attempt may be made; its bytes may leave within `sendBeforeMs` of the asking, not later. */
  | { readonly answer: 'CLAIMED'; readonly sendBeforeMs: number; readonly record: OperationRecord };

export type ClaimOptions = {
  /** Identifies this claim: the same nonce gets the same fence again. */
  readonly nonce: string;
  /** Milliseconds until others may claim, unless renewed. */
  readonly leaseMs: number;
  /** Claims in a row without a later write after which the operation is quarantined as UNKNOWN. */
  readonly maxStarts: number;
  /** Whether the worker does nothing else until it has written what came of it. */
  readonly isAlone: boolean;
};

/** What the script answers. */
export type ClaimReply =
  | ['MISSING' | 'TERMINAL' | 'SUSPECT']
  | ['NOT_DUE' | 'BUSY', string]
  | ['EXPIRED', string[]]
  | ['CLAIMED', string, string[]];

const claimStep = step<ClaimReply>('claim');

/**
 * Asks for the right to make one attempt of one run. The exactly-once gate: whatever the queue does,
 * only the holder of the latest fence may send, and only it may write what came of it.
 *
 * @throws LedgerUnavailable
 */
export async function claim(
  store: Store,
  operation: { readonly id: string; readonly run: number },
  options: ClaimOptions,
): Promise<ClaimAnswer> {
  const reply = await claimStep(store, operationKeys(store, operation.id), [
    operation.run,
    options.nonce,
    options.leaseMs,
    options.maxStarts,
    options.isAlone ? 1 : 0,
  ]);
  return claimAnswer(store, reply);
}

/** What a script's answer says. */
export function claimAnswer(store: Store, reply: ClaimReply): ClaimAnswer {
  switch (reply[0]) {
    case 'MISSING':
    case 'TERMINAL':
    case 'SUSPECT':
      return { answer: reply[0] };
    case 'NOT_DUE':
    case 'BUSY':
      return { answer: reply[0], ms: Number(reply[1]) };
    case 'EXPIRED':
      return { answer: 'EXPIRED', record: decodeRecord(store, reply[1]) };
    case 'CLAIMED':
      return {
        answer: 'CLAIMED',
        sendBeforeMs: Number(reply[1]),
        record: decodeRecord(store, reply[2]),
      };
  }
}
