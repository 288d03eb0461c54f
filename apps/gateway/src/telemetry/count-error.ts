import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES } from '../error-codes.ts';
import type { Metrics } from '../metrics.ts';

/** Counts an error as it is told: under its code where that is one of ours. */
export function countError(
  { extensions }: GraphQLFormattedError,
  { errors }: Pick<Metrics, 'errors'>,
): void {
  errors.inc({ code: ERROR_CODES.find((known) => known === extensions?.code) ?? 'other' });
}
