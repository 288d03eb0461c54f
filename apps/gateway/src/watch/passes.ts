import type { OperationFilter, OperationRecord } from '@oncegate/ledger';

/** Whether an operation passes a filter, by the ledger's own rule for lists. */
export function passes(record: OperationRecord, filter: OperationFilter): boolean {
  return (
    isOneOf(filter.states, record.state) &&
    isOneOf(filter.products, record.product) &&
    isOneOf(filter.actions, record.action) &&
    isOneOf(filter.regions, record.regionId) &&
    record.token.startsWith(filter.tokenPrefix ?? '') &&
    record.createdAt > (filter.createdAfter ?? Number.NEGATIVE_INFINITY) &&
    record.createdAt < (filter.createdBefore ?? Number.POSITIVE_INFINITY)
  );
}

function isOneOf<Value>(wanted: readonly Value[] | undefined, value: Value): boolean {
  return wanted === undefined || wanted.includes(value);
}
