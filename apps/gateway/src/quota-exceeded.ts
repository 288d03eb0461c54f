import { GraphQLError } from 'graphql';

/** What a tenant may have only so much of. */
export type Quota = 'requests' | 'operations' | 'waiters' | 'subscriptions';

const WORDS: Readonly<Record<Quota, string>> = {
  requests: 'Too many requests a second',
  operations: 'Too many operations in flight',
  waiters: 'Too many callers that wait for an outcome',
  subscriptions: 'Too many subscriptions',
};

/**
 * Says that a tenant has used up what it may have. Nothing was recorded, so the same request may be
 * sent again as it is.
 *
 * @param retryAfterMs milliseconds after which it is worth trying again.
 */
export function quotaExceeded(quota: Quota, retryAfterMs: number): GraphQLError {
  return new GraphQLError(`${WORDS[quota]} for this tenant. Send the same again later.`, {
    extensions: { code: 'QUOTA_EXCEEDED', quota, retryAfterMs },
  });
}
