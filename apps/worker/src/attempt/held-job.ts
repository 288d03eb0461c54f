import type { ClaimAnswer } from '@oncegate/ledger';

/** How a job came to this worker. */
export type HeldJob = {
  /** Whose lock it is under: the nonce of its taking. Null where it is under none. */
  readonly lockedBy: string | null;
  /** The claim that came with it, until it is used; null where its operation was not claimed yet. */
  claim: TakenClaim | null;
  /** Whether it was finished with its operation, so that nothing is left to do. */
  isFinished: boolean;
};

export type TakenClaim = {
  readonly read: () => ClaimAnswer;
  /** When it was asked for, by the monotonic clock and by this machine's own. */
  readonly asked: number;
  readonly askedWall: number;
};

/** The jobs that a worker runs, by the token of each run: what it lost may come to it again, under the same id. */
export type HeldJobs = Map<string, HeldJob>;

/** An operation that is performed without its job, or whose job BullMQ took and locked. */
export function notHeld(): HeldJob {
  return { lockedBy: null, claim: null, isFinished: false };
}
