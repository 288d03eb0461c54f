import { LedgerUnavailable } from '@oncegate/ledger';

/** The ledger did not answer a read: nothing can have come of it, and there is nothing to send again. */
export class Unread extends LedgerUnavailable {}

/** The same read, which says that it was one where the ledger does not answer it. */
export function reading<Asked extends readonly unknown[], Answer>(
  read: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  return async (...asked) => {
    try {
      return await read(...asked);
    } catch (error) {
      throw error instanceof LedgerUnavailable ? new Unread(error.cause) : error;
    }
  };
}
