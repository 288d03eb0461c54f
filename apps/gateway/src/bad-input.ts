import { GraphQLError } from 'graphql';

/** Says that an argument is none that can be taken. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
