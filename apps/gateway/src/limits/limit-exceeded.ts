import { GraphQLError } from 'graphql';

/**
 * The one refusal of whoever asks for too much at once.
 *
 * @param words what there is too much of, in the plural.
 */
export function limitExceeded(
  limit: string,
  { most, words }: { readonly most: number; readonly words: string },
): GraphQLError {
  return new GraphQLError(`At most ${most} ${words} are allowed.`, {
    extensions: { code: 'GRAPHQL_LIMIT_EXCEEDED', limit, most },
  });
}
