import { type ExecutionResult, GraphQLError } from 'graphql';

/** The same results; where they break off, the error is the last of them. */
export function endingWithItsError<Result>(
  results: AsyncIterable<Result>,
): AsyncIterableIterator<Result | ExecutionResult, undefined> & Pick<AsyncGenerator, 'throw'> {
  const source = results[Symbol.asyncIterator]();
  let isOver = false;
  const end = async (): Promise<IteratorReturnResult<undefined>> => {
    isOver = true;
    await source.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      if (isOver) {
        return end();
      }
      try {
        const result = await source.next();
        return result.done === true ? await end() : result;
      } catch (error) {
        isOver = true;
        return { done: false, value: { errors: [asGraphqlError(error)] } };
      }
    },
    return: end,
    throw: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function asGraphqlError(error: unknown): GraphQLError {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
