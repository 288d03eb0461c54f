import type { Cluster, Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Says once that a connection is lost, however often it is tried, and once that it is back. */
export function sayOutages<Client extends Redis | Cluster>(redis: Client, log: Logger): Client {
  let lost = false;
  redis.on('error', (error: Error) => {
    if (!lost) {
      log.warn({ reason: error.message }, 'redis is away');
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
