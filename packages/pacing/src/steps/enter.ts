import type { RedisClient } from '@oncegate/ledger';
import type { GroupKeys } from '../group.ts';
import type { Limits } from '../limits.ts';
import { groupScript } from './group-script.ts';

/** Why a call has to wait: what was configured, or what the cloud said of the whole group. */
export const WHYS = ['rate', 'concurrency', 'throttled', 'circuit'] as const;
export type Why = (typeof WHYS)[number];

/**
 * Who stands before whom: what may have acted already goes first, for its retry window runs; then what
 * comes back at the time it was given; then all others.
 */
export type Line = 'doubtful' | 'returning' | 'fresh';

const PLACES: Readonly<Record<Line, number>> = { doubtful: 0, returning: 1, fresh: 2 };

export type EnterAnswer = { readonly troubleMs: number } & (
  | { readonly go: true }
  /** To be asked again in `waitMs`, which nobody else was given. */
  | { readonly go: false; readonly why: Why; readonly waitMs: number }
);

export type EnterOptions = {
  /** Names this one call. */
  readonly holder: string;
  /** Milliseconds until its place is another's, unless renewed. */
  readonly leaseMs: number;
  readonly limits: Limits;
  readonly line: Line;
};

type Reply = ['GO', troubleMs: string] | ['HELD', troubleMs: string, why: Why, ms: string];

const enterScript = groupScript<Reply>('enter');

/**
 * Asks for room for one call.
 *
 * @throws LedgerUnavailable
 */
export async function enter(
  redis: RedisClient,
  { state, slots }: GroupKeys,
  { holder, leaseMs, limits, line }: EnterOptions,
): Promise<EnterAnswer> {
  const reply = await enterScript(
    redis,
    [state, slots],
    [holder, leaseMs, limits.callsPerSecond ?? '', limits.callsAtOnce ?? '', PLACES[line]],
  );
  const troubleMs = Number(reply[1]);
  return reply[0] === 'GO'
    ? { go: true, troubleMs }
    : { go: false, troubleMs, why: reply[2], waitMs: Number(reply[3]) };
}
