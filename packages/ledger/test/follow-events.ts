import type { Redis } from 'ioredis';
import { type Ledger, type LedgerEvent, ledgerConnection, tailEvents } from '../src/index.ts';

export type FollowedEvents = {
  readonly tail: Redis;
  readonly events: LedgerEvent[];
  readonly gaps: { count: number };
  end(): Promise<void>;
};

/** Follows the ledger's events, or its ends alone, over a connection of its own. */
export function followEvents(
  redis: Redis,
  ledger: Pick<Ledger, 'keys'>,
  stream: 'events' | 'ends' = 'events',
): FollowedEvents {
  const tail = ledgerConnection(`redis://${redis.options.host}:${redis.options.port}`, null);
  const events: LedgerEvent[] = [];
  const gaps = { count: 0 };
  const stop = new AbortController();
  const ended = tailEvents(
    tail,
    ledger.keys[stream],
    { onEvent: (event) => events.push(event), onGap: () => gaps.count++ },
    stop.signal,
  );
  return {
    tail,
    events,
    gaps,
    async end() {
      stop.abort();
      tail.disconnect();
      await ended;
    },
  };
}
