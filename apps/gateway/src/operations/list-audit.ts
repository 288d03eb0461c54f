import type { AuditEntry } from '@oncegate/ledger';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';

export type AuditListing = {
  readonly entries: readonly AuditEntry[];
  /** Where the next page begins. */
  readonly end: string | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

const MAX_PAGE = 100;
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
  { caller, services }: GatewayContext,
): Promise<AuditListing> {
  if (first < 1 || first > MAX_PAGE) {
    throw badInput(`first must be from 1 to ${MAX_PAGE}.`);
  }
  const place = after === null ? null : Buffer.from(after, 'base64url').toString('latin1');
  if (place !== null && !PLACE.test(place)) {
    throw badInput('after must be a cursor of an earlier page.');
  }
  const { entries, end, hasMore } = await services.lists.readAudit(caller.tenant, first, place);
  return { entries, end, hasNextPage: hasMore, hasPreviousPage: place !== null };
}

/** Opaque to callers, so that what it holds may change. */
export function auditCursor(place: string): string {
  return Buffer.from(place).toString('base64url');
}

function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
