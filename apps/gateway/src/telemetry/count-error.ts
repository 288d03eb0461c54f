import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type Metrics, QUOTAS } from '../metrics.ts';

/** Counts an error as it is told: under its code where that is one of ours, and by quota. */
export function countError(
  { extensions }: GraphQLFormattedError,
  { errors, quotaRefusals }: Metrics,
): void {
  const code = ERROR_CODES.find((known) => known === extensions?.code) ?? 'other';
  errors.inc({ code });
  const quota = QUOTAS.find((known) => known === extensions?.quota);
  if (code === 'QUOTA_EXCEEDED' && quota !== undefined) {
    quotaRefusals.inc({ quota });
  }
}
