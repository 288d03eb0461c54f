import type { Redis } from 'ioredis';
import { type Ledger, type LedgerEvent, ledgerConnection, tailEvents } from '../src/index.ts';

export type FollowedEvents = {
  readonly tail: Redis;
  readonly events: LedgerEvent[];
  readonly gaps: { count: number };
  readonly troubles: unknown[];
  end(): Promise<void>;
};

/**
 * Follows the ledger's events, or its ends alone, over a connection of its own.
 *
 * @param onEvent throws where the listener is to have a bug.
 * @param user of Redis, who needs no password; the default one where there is none.
 */
export function followEvents(
  redis: Redis,
  ledger: Pick<Ledger, 'keys'>,
  stream: 'events' | 'ends' = 'events',
  { onEvent, user }: { onEvent?: (event: LedgerEvent) => void; user?: string } = {},
): FollowedEvents {
  const { host, port } = redis.options;
  const tail = ledgerConnection(
    `redis://${user === undefined ? '' : `${user}:any@`}${host}:${port}`,
    null,
  );
  tail.on('error', () => {});
  const events: LedgerEvent[] = [];
  const gaps = { count: 0 };
  const troubles: unknown[] = [];
  const stop = new AbortController();
  const ended = tailEvents(
    tail,
    ledger.keys[stream],
    {
      onEvent: (event) => {
        onEvent?.(event);
        events.push(event);
      },
      onGap: () => gaps.count++,
    },
    stop.signal,
    (error) => troubles.push(error),
  );
  return {
    tail,
    events,
    gaps,
    troubles,
    async end() {
      stop.abort();
      tail.disconnect();
      await ended;
    },
  };
}
