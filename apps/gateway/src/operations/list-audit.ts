import type { AuditEntry } from '@oncegate/ledger';
import { badInput } from '../bad-input.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { checkPageSize } from './page-size.ts';

export type AuditListing = {
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins. */
  readonly end: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

const PLACE = /^\d{1,15}-\d{1,15}(?:-\d{1,3})?$/;

/**
 * A page of the audit of the caller's tenant, the latest first.
 *
 * @param after a cursor of an earlier page; null begins with the latest.
 * @throws LedgerUnavailable, or a GraphQLError where an argument is out of its bounds.
 */
export async function listAudit(
  first: number,
  after: string | null,
  { caller, services, signal }: GatewayContext,
): Promise<AuditListing> {
  checkPageSize(first);
  const place = after === null ? null : Buffer.from(after, 'base64url').toString('latin1');
  if (place !== null && !PLACE.test(place)) {
    throw badInput('after must be a cursor of an earlier page.');
  }
  const lists = services.lists.whileThere(signal);
  const { entries, end, hasMore } = await lists.readAudit(caller.tenant, first, place);
  return { entries, end, hasNextPage: hasMore, hasPreviousPage: place !== null };
}

/** Opaque to callers, so that what it holds may change. */
export function auditCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}
