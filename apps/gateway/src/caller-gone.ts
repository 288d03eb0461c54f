import { GraphQLError } from 'graphql';

/** In place of what was asked for by a caller who has gone: told to nobody, and nobody's fault. */
export function callerGone(): GraphQLError {
  return new GraphQLError('The connection was closed before this was read.', {
    extensions: { code: 'CALLER_GONE' },
  });
}
