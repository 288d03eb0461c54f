import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { Place } from './places.ts';

/**
 * Begins to follow changes in one of the tenant's places for subscriptions.
 *
 * @throws GraphQLError `QUOTA_EXCEEDED`, or what `begin` throws.
 */
export async function followed<Change>(
  { caller, services, signal }: GatewayContext,
  begin: () => AsyncIterable<Change> | Promise<AsyncIterable<Change>>,
): Promise<AsyncIterableIterator<Change>> {
  const place = services.quotas.subscription(caller.tenant);
  if (place instanceof GraphQLError) {
    throw place;
  }
  try {
    return whileFollowed(await begin(), place, signal);
  } catch (error) {
    place.leave();
    throw error;
  }
}

/**
 * The same changes; the follower's place is given back on every way out: at the end, at an error,
 * when nobody listens any more, and when whoever listened is gone without having said so.
 */
function whileFollowed<Change>(
  changes: AsyncIterable<Change>,
  place: Place,
  gone: AbortSignal,
): AsyncIterableIterator<Change> {
  const source = changes[Symbol.asyncIterator]();
  const leave = (): void => {
    gone.removeEventListener('abort', end);
    place.leave();
  };
  const end = (): void => {
    leave();
    source.return?.().catch(() => {});
  };
  gone.addEventListener('abort', end);
  if (gone.aborted) {
    end();
  }
  return {
    next: async () => {
      try {
        const next = await source.next();
        if (next.done === true) {
          leave();
        }
        return next;
      } catch (error) {
        leave();
        throw error;
      }
    },
    return: async () => {
      leave();
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
