import { Redis, type RedisOptions } from 'ioredis';
import { EVENTS_BLOCK_MS } from './events.ts';

/**
 * A connection for the ledger's steps.
 *
 * It never resends a command by itself and never queues one while Redis is away: a step fails soon
 * and says so, and whoever took it decides, with the same nonce or fence, whether to take it again.
 *
 * @param commandTimeoutMs milliseconds until a step without a reply is given up; null for the
 *   connection that follows the events, which blocks but never stays silent for long.
 */
export function ledgerConnection(url: string, commandTimeoutMs: number | null): Redis {
  return new Redis(url, {
    ...(commandTimeoutMs === null
      ? { socketTimeout: 2 * EVENTS_BLOCK_MS }
      : { commandTimeout: commandTimeoutMs }),
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 6), 1_000),
  } satisfies RedisOptions);
}
