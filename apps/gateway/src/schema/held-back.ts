import type { OperationRecord } from '@oncegate/ledger';
import { GraphQLEnumType } from 'graphql';

/** As workers write it down. */
export const heldBackReason: GraphQLEnumType = new GraphQLEnumType({
  name: 'HeldBackReason',
  description: 'Why an operation waits that the cloud could be called for.',
  values: {
    RATE: {
      value: 'rate',
      description: 'As many calls a second are made as its account may make.',
    },
    CONCURRENCY: {
      value: 'concurrency',
      description: 'As many calls at once are made as its account may make.',
    },
    THROTTLED: { value: 'throttled', description: 'The cloud asked its account to call less.' },
    CIRCUIT: { value: 'circuit', description: 'The cloud does not answer.' },
  },
});

const KNOWN: ReadonlySet<unknown> = new Set(
  heldBackReason.getValues().map(({ value }): unknown => value),
);

/** Null for reasons that a newer worker knows. */
export function heldBackOf({ state, lastError }: OperationRecord): string | null {
  const waits = state === 'QUEUED' || state === 'WAITING';
  const reason = lastError?.heldBack;
  return waits && reason !== undefined && KNOWN.has(reason) ? reason : null;
}
