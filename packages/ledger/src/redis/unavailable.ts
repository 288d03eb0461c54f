/**
 * The ledger did not answer, or refused to write. Whether the step was taken is not known:
 * ask again with the same nonce, or read the record.
 */
export class LedgerUnavailable extends Error {
  override readonly name = 'LedgerUnavailable';
  constructor(cause: unknown) {
    super('The ledger did not answer.', { cause });
  }
}

// Redis says so itself: it is there, and cannot take a write now.
const NOT_NOW =
  /^(OOM|READONLY|LOADING|NOREPLICAS|MISCONF|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|UNBLOCKED)\b/;

/** Tells a ledger that cannot be reached from a bug: only the latter is thrown as it is. */
export function asLedgerError(error: unknown): unknown {
  return isReply(error) && !isRefusedForNow(error) ? error : new LedgerUnavailable(error);
}

/**
 * What a command answers that is no script.
 *
 * @throws LedgerUnavailable; whatever else Redis says against it, as it says it.
 */
export async function orUnavailable<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw asLedgerError(error);
  }
}

/** Redis is there, and says that it cannot take a write now. */
export function isRefusedForNow(error: unknown): error is Error {
  return isReply(error) && NOT_NOW.test(error.message);
}

/** What was asked lies on both sides of a slot that moves: nothing was executed. */
export function isMovingSlot(error: unknown): boolean {
  const cause = error instanceof LedgerUnavailable ? error.cause : error;
  return isReply(cause) && cause.message.startsWith('TRYAGAIN');
}

function isReply(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError';
}

/** A record was written by a newer release than this one: it was left alone, and nothing was guessed. */
export function isNewerFormat(error: unknown): boolean {
  return error instanceof Error && error.message.includes('NEWERFORMAT');
}
