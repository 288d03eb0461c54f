import { isRefusedForNow, LedgerUnavailable, TimeOver } from '@oncegate/ledger';
import { ErrorCode } from 'bullmq';
import type { Logger } from 'pino';

/** An answer in the form that Bull Board shows: a title, and the reason under it. */
type Shown = {
  readonly status: 400 | 409 | 500;
  readonly body: { readonly error: string; readonly message?: string };
};

/** What BullMQ says of a job that is not where a deed wants it, or that is gone. */
const MOVED_ON: ReadonlySet<unknown> = new Set([ErrorCode.JobNotInState, ErrorCode.JobNotExist]);

/**
 * What whoever looks at the board is shown where it throws. Bull Board's own answer would have the stack and the
 * text of Redis.
 *
 * @param isConnected whether the connection that the board reads queues over is there.
 */
export function boardFailure(log: Pick<Logger, 'warn' | 'error'>, isConnected: () => boolean) {
  return (error: Error & { statusCode?: number; code?: unknown }): Shown => {
    if ((error.statusCode ?? 500) < 500) {
      return { status: 400, body: { error: error.message } };
    }
    if (MOVED_ON.has(error.code)) {
      const message = 'The job has moved on since it was shown: look again.';
      return { status: 409, body: { error: 'Refused', message } };
    }
    if (isAway(error) || !isConnected()) {
      log.warn({ err: error }, 'the board was not answered by the ledger');
      const message = 'The ledger does not answer now: try again.';
      // Of those that its type knows; it hands on any.
      return { status: 503 as 500, body: { error: 'Unavailable', message } };
    }
    log.error({ err: error }, 'the board failed');
    return { status: 500, body: { error: 'Something went wrong here.' } };
  };
}

function isAway(error: Error): boolean {
  return error instanceof LedgerUnavailable || error instanceof TimeOver || isRefusedForNow(error);
}
