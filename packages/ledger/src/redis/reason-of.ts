/**
 * Why a connection does not come about; null where an error does not say it. Of one that closed, and of one that did
 * not answer in time, ioredis tells only that; what made it so is told beside it, if it is known.
 */
export function reasonOf(error: Error): string | null {
  // Where a name leads to several addresses, as localhost may, and none answers, the words are inside.
  const { message } = error instanceof AggregateError ? (error.errors[0] as Error) : error;
  return message.endsWith('Connection is closed.') || message === 'timeout' ? null : message;
}
