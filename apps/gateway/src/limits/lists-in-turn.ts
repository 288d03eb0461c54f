import { type Ledger, LedgerUnavailable } from '@oncegate/ledger';
import { atMost } from '../at-most.ts';
import { callerGone } from '../caller-gone.ts';

/** Reads that look through many rows. */
export type Lists = Pick<Ledger, 'list' | 'readAudit'>;

export type ListsInTurn = Lists & {
  /** The same for one who may go before it is read: `gone` is aborted then, and the turn is the next one's. */
  whileThere(gone: AbortSignal): Lists;
};

type Line = {
  readonly inTurn: ReturnType<typeof atMost>;
  /** What the last list met that the ledger did not answer. */
  away: LedgerUnavailable | null;
};

/**
 * The same lists, of each tenant one after the other: whoever asks for many at once waits for
 * himself, and Redis has time for others in between.
 *
 * Who waited behind one that the ledger did not answer is told the same: each would take as long
 * again, and the last of them be told long after a caller is promised an answer.
 */
export function listsInTurn(lists: Lists): ListsInTurn {
  const lines = new Map<string, Line>();
  const lineOf = (tenant: string): Line => {
    const line = lines.get(tenant) ?? { inTurn: atMost(1), away: null };
    lines.set(tenant, line);
    return line;
  };
  const asked = <Answer>(tenant: string, ask: () => Promise<Answer>, gone?: AbortSignal) => {
    const line = lineOf(tenant);
    const before = line.away;
    return line.inTurn(async () => {
      if (gone?.aborted) {
        throw callerGone();
      }
      if (line.away !== null && line.away !== before) {
        throw line.away;
      }
      try {
        return await ask();
      } catch (error) {
        if (error instanceof LedgerUnavailable) {
          line.away = error;
        }
        throw error;
      }
    });
  };
  const listsFor = (gone?: AbortSignal): Lists => ({
    list: (tenant, ...rest) => asked(tenant, () => lists.list(tenant, ...rest), gone),
    readAudit: (tenant, ...rest) => asked(tenant, () => lists.readAudit(tenant, ...rest), gone),
  });
  return { ...listsFor(), whileThere: listsFor };
}
