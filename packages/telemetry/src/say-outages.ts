import type { Cluster, Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Says once that a connection is lost, however often it is tried, and once that it is back. */
export function sayOutages<Client extends Redis | Cluster>(redis: Client, log: Logger): Client {
  let lost = false;
  redis.on('error', (error: Error) => {
    if (!lost) {
      log.warn({ reason: reasonOf(error) }, 'redis is away');
    }
    lost = true;
  });
  redis.on('ready', () => {
    if (lost) {
      log.info('redis is back');
    }
    lost = false;
  });
  return redis;
}

/** Where a name leads to several addresses, as localhost may, and none answers, the words are inside. */
function reasonOf(error: Error): string {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
