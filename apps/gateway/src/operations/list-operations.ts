import type { Cursor, OperationFilter, OperationRecord, Order } from '@oncegate/ledger';
import { badInput } from '../bad-input.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { decodeCursor } from './cursor.ts';
import { checkPageSize } from './page-size.ts';

export type OperationPage = {
  readonly records: readonly OperationRecord[];
  /** Where the next page begins. */
  readonly end: Cursor | null;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

/**
 * A page of the caller's operations.
 *
 * @param after a cursor of an earlier page in the same order; null begins with the first.
 * @throws LedgerUnavailable, or a GraphQLError where an argument is out of its bounds.
 */
export async function listOperations(
  filter: OperationFilter,
  first: number,
  after: string | null,
  order: Order,
  { caller, services, charge, signal }: GatewayContext,
): Promise<OperationPage> {
  checkPageSize(first);
  const cursor = after === null ? null : decodeCursor(after);
  if (after !== null && cursor === null) {
    throw badInput('after must be a cursor of an earlier page.');
  }
  const lists = services.lists.whileThere(signal);
  const page = await lists.list(caller.tenant, filter, first, cursor, order);
  const { records, end, hasMore, scripts } = page;
  // The field itself has paid for the first.
  await charge(scripts - 1);
  return { records, end, hasNextPage: hasMore, hasPreviousPage: cursor !== null };
}
