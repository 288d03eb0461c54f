import type { Ledger } from '@oncegate/ledger';
import { atMost } from '../at-most.ts';

/** Reads that look through many rows. */
export type Lists = Pick<Ledger, 'list' | 'readAudit'>;

/**
 * The same lists, of each tenant one after the other: whoever asks for many at once waits for
 * himself, and Redis has time for others in between.
 */
export function listsInTurn(lists: Lists): Lists {
  const turns = new Map<string, ReturnType<typeof atMost>>();
  const turnOf = (tenant: string): ReturnType<typeof atMost> => {
    const turn = turns.get(tenant) ?? atMost(1);
    turns.set(tenant, turn);
    return turn;
  };
  return {
    list: (tenant, ...rest) => turnOf(tenant)(() => lists.list(tenant, ...rest)),
    readAudit: (tenant, ...rest) => turnOf(tenant)(() => lists.readAudit(tenant, ...rest)),
  };
}
