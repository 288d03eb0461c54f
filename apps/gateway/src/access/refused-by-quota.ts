import { GraphQLError } from 'graphql';

/** The refusal that an entry is answered with, or null where it is let in. */
export async function refusedByQuota(entry: Promise<void>): Promise<GraphQLError | null> {
  try {
    await entry;
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) {
      return error;
    }
    throw error;
  }
}
