import { GraphQLError } from 'graphql';

/** What a tenant may take up only so much of. */
export type QuotaName = 'requests' | 'operations' | 'waiters' | 'subscriptions';

/** @param retryAfterMs milliseconds after which it is worth coming again. */
export function quotaExceeded(quota: QuotaName, retryAfterMs: number): GraphQLError {
  return new GraphQLError(
    `Your tenant's quota of ${quota} is used up; nothing was done. Come again in ${retryAfterMs} milliseconds.`,
    { extensions: { code: 'QUOTA_EXCEEDED', quota, retryAfterMs } },
  );
}
