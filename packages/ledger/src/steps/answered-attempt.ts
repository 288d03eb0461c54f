import type { AttemptOutcome, OperationRecord } from '../record/record.ts';

/** An attempt that its worker is done with, to be written under the fence it was claimed with. */
export type AnsweredAttempt = {
  /** The record as the claim returned it. */
  readonly claimed: OperationRecord;
  readonly outcome: AttemptOutcome;
};

/** The arguments that settle and defer begin with. */
export function attemptArguments({ claimed, outcome }: AnsweredAttempt): (string | number)[] {
  const definite = outcome.effect !== 'may-have-happened';
  return [
    claimed.createdAt,
    claimed.fence,
    claimed.sends,
    claimed.sentAt ?? 0,
    JSON.stringify(outcome),
    definite ? '1' : '0',
  ];
}
