import { GraphQLError } from 'graphql';

/** Says to a follower that more has changed than can be kept for it. */
export function fellBehind(): GraphQLError {
  return new GraphQLError(
    'More operations changed than could be kept until they are asked for. Subscribe again: what stands then is told first.',
    { extensions: { code: 'FELL_BEHIND' } },
  );
}
