import { Redis, type RedisOptions } from 'ioredis';
import { EVENTS_BLOCK_MS } from './events.ts';
import { within } from './time-limit.ts';

/** A connection on which nothing comes for this long although something was asked is dead. */
const DEAD_MS = 2 * EVENTS_BLOCK_MS;

const OPTIONS = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2_000,
  socketTimeout: DEAD_MS,
  retryStrategy: (times: number) => Math.min(50 * 2 ** Math.min(times, 6), 1_000),
} satisfies RedisOptions;

/**
 * A connection for the ledger's steps.
 *
 * It never resends a command by itself and never queues one while Redis is away: a step fails soon
 * and says so, and whoever took it decides, with the same nonce or fence, whether to take it again.
 *
 * @param timeoutMs milliseconds until a command without a reply is given up; null for the
 *   connection that follows the events, which blocks but never stays silent for long.
 */
export function ledgerConnection(url: string, timeoutMs: number | null): Redis {
  return timeoutMs === null ? new Redis(url, OPTIONS) : new LimitedRedis(url, timeoutMs);
}

/** Not ioredis' own `commandTimeout`: that takes a busy process for a slow Redis, see `within`. */
class LimitedRedis extends Redis {
  readonly #timeoutMs: number;

  constructor(url: string, timeoutMs: number) {
    super(url, OPTIONS);
    this.#timeoutMs = timeoutMs;
  }

  override sendCommand(...args: Parameters<Redis['sendCommand']>): Promise<unknown> {
    const answer = within(this.#timeoutMs, super.sendCommand(...args) as Promise<unknown>);
    // ioredis sends some commands of its own and never looks at what becomes of them.
    answer.catch(() => {});
    return answer;
  }
}
