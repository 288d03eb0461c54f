import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { Place } from './places.ts';

const NO_PLACE: Place = { leave: () => {} };

/**
 * A place among those who are kept waiting. Taken before anything is done, so that a caller who is
 * refused has done nothing: `QUOTA_EXCEEDED`.
 */
export function waiterPlace(
  { caller, services }: GatewayContext,
  waits: boolean,
): Place | GraphQLError {
  return waits ? services.quotas.waiter(caller.tenant) : NO_PLACE;
}

/**
 * Runs what may keep the caller waiting for as long; the place is given back on every way out.
 *
 * @throws GraphQLError `QUOTA_EXCEEDED`, or what `run` throws.
 */
export async function whileWaiting<Answer>(
  context: GatewayContext,
  waits: boolean,
  run: () => Promise<Answer>,
): Promise<Answer> {
  const place = waiterPlace(context, waits);
  if (place instanceof GraphQLError) {
    throw place;
  }
  try {
    return await run();
  } finally {
    place.leave();
  }
}
