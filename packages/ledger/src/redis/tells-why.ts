/**
 * Whether an error says why a connection does not come about. Of one that closed, and of one that did not answer in
 * time, ioredis tells only that; what made it so is told beside it, if it is known.
 */
export function tellsWhy({ message }: Error): boolean {
  return !message.endsWith('Connection is closed.') && message !== 'timeout';
}
