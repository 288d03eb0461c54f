import type { State } from '@oncegate/core';
import { afterThisTurn } from './redis/after-this-turn.ts';
import { movedOut } from './redis/let-go.ts';
import type { RedisClient } from './redis/redis-client.ts';
import { LedgerUnavailable, orUnavailable } from './redis/unavailable.ts';

/** One change of an operation's state. A hint to read the record: the record is the truth. */
export type LedgerEvent = {
  readonly id: string;
  readonly tenant: string;
  readonly run: number;
  readonly revision: number;
  readonly state: State;
  /** The end told whole, for `ended` of the ledger: by the stream of ends. Null where it has to be read. */
  readonly end: string | null;
};

/** Whoever is told of changes. What it throws is a bug of its own: the tail goes on as behind a gap. */
export type EventListener = {
  onEvent(event: LedgerEvent): void;
  /** Events may have been missed: whoever waits must read its record again. */
  onGap(): void;
};

/** How long Redis may keep a reader of the stream waiting before it says that nothing came. */
export const EVENTS_BLOCK_MS = 5_000;
/** Entries, each of some 16 changes at most. */
const BATCH = 50;
const RETRY_MS = 200;

/**
 * Follows a stream of events until `signal` is aborted.
 *
 * Each time the connection is made it takes the end of the stream first and reports a gap after, so
 * that a change falls either into what is read again or into what is tailed: no event is lost to a
 * restart, to trimming, or to a stream that is shorter than it was.
 *
 * @param redis a connection of its own: it blocks.
 * @param stream all changes, or the ends alone: `events` or `ends` of the ledger's keys.
 * @param onTrouble told why nothing is told of changes, once until they are told again: Redis refuses to have the
 *   stream read, or the listener throws. Not that Redis is away: its connection tells.
 */
export async function tailEvents(
  redis: RedisClient,
  stream: string,
  listener: EventListener,
  signal: AbortSignal,
  onTrouble: (error: unknown) => void = () => {},
): Promise<void> {
  let position: string | null = null;
  let isTold = false;
  while (!signal.aborted) {
    try {
      if (position === null) {
        position = await endOfStream(redis, stream);
        listener.onGap();
      }
      const after: string = position;
      const reply = await orUnavailable(
        redis.xread('COUNT', BATCH, 'BLOCK', EVENTS_BLOCK_MS, 'STREAMS', stream, after),
      );
      const entries = movedOut(reply?.[0]?.[1] ?? []);
      for (const [id, fields] of entries) {
        position = id;
        for (const event of decodeEvents(fields)) listener.onEvent(event);
      }
      if (entries.length < BATCH) {
        // Whoever was told goes first.
        await afterThisTurn();
      } else if (await isTrimmedAfter(redis, stream, after)) {
        // So far behind that what came next was gone before it was read.
        listener.onGap();
      }
      isTold = false;
    } catch (error) {
      // Whatever it was, the place in the stream is no longer to be trusted.
      position = null;
      if (!isTold && !(error instanceof LedgerUnavailable)) {
        isTold = true;
        onTrouble(error);
      }
      await pause(RETRY_MS, signal);
    }
  }
}

/** Whether what followed an entry may be gone. Where the entry alone is, nothing else tells. */
async function isTrimmedAfter(redis: RedisClient, key: string, entry: string): Promise<boolean> {
  const [first] = await orUnavailable(redis.xrange(key, '-', '+', 'COUNT', 1));
  return first !== undefined && isLater(first[0], entry);
}

/** Whether one id of a stream, `ms-number`, is higher than another. */
function isLater(one: string, other: string): boolean {
  const [ms = 0, number = 0] = one.split('-').map(Number);
  const [otherMs = 0, otherNumber = 0] = other.split('-').map(Number);
  return ms === otherMs ? number > otherNumber : ms > otherMs;
}

async function endOfStream(redis: RedisClient, key: string): Promise<string> {
  const [last] = await orUnavailable(redis.xrevrange(key, '+', '-', 'COUNT', 1));
  return last?.[0] ?? '0-0';
}

/** Of each change `changed`, and where its end is told whole `ended` after it. */
function decodeEvents(fields: readonly string[]): readonly LedgerEvent[] {
  const events: LedgerEvent[] = [];
  for (let i = 0; i < fields.length; i += 2) {
    if (fields[i] !== 'changed') continue;
    const end = fields[i + 2] === 'ended' ? (fields[i + 3] ?? null) : null;
    events.push(decodeEvent(fields[i + 1] ?? '', end));
  }
  return events;
}

function decodeEvent(text: string, end: string | null): LedgerEvent {
  const [id = '', run, revision, state, ...tenant] = text.split(' ');
  return {
    id,
    tenant: tenant.join(' '),
    run: Number(run),
    revision: Number(revision),
    state: state as State,
    end,
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resume();
    }
  });
}
