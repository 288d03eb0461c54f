import { isTerminal } from '@oncegate/core';
import type { JobDeed, OperationRecord } from '@oncegate/ledger';

/**
 * Why a deed to the job of an operation would come to nothing, or null. A worker that takes the job asks the
 * ledger, which decides by the record alone: so the board would say that it is done, and nothing would be.
 *
 * @param now milliseconds, by this machine: where Redis has other ones, the ledger still decides.
 */
export function whyInVain(
  deed: JobDeed,
  { state, dueAt }: OperationRecord,
  now: number,
): string | null {
  switch (deed) {
    case 'board-retry':
      return isTerminal(state)
        ? `The operation is ${state}: its job has done its work, and would find nothing to do. What can be done about it is on its own page, under "Operation".`
        : null;
    case 'board-promote':
      return state === 'WAITING' && dueAt !== null && dueAt > now
        ? 'The operation waits for its next attempt, which is not made sooner by its job. When it is due is on its own page, under "Operation".'
        : null;
    case 'board-remove':
      // It comes back where the operation is open: that is what a spoilt one is removed for.
      return null;
  }
}
