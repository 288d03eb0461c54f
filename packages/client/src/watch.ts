import { type Backoff, pause, pauseMs } from './backoff.ts';
import type { CallError } from './call-error.ts';
import { hearChanges } from './hear-changes.ts';
import { NEVER } from './never.ts';
import { news } from './news.ts';
import type { Operation } from './operation.ts';
import type { OperationFilter } from './operations.ts';
import { unexpected } from './payload.ts';
import type { Gateway } from './post.ts';

export type WatchOptions = {
  /** Ends the watching. */
  readonly signal?: AbortSignal;
  /**
   * Told that nothing is heard for now, and why: the connection was lost, or the gateway cannot
   * serve it yet. It is made again, without end.
   */
  readonly onLost?: (reason: string) => void;
};

/**
 * Tells one operation, or all that pass the filter: each as it is, then each time that it has
 * changed. After a lost connection, or a refusal that passes, it begins again with the state as it
 * is; what was told before is not told twice. That is remembered of the 10,000 operations told
 * last: where there are more, the others may then be told again though they have not changed.
 *
 * @returns why it ended; null where the signal ended it.
 */
export type Watch = (
  what: { readonly id: string } | { readonly filter: OperationFilter },
  onChange: (operation: Operation) => void,
  options?: WatchOptions,
) => Promise<CallError | null>;

export function watching(
  gateway: Gateway,
  webSocket: unknown,
  backoff: Backoff,
  random: () => number,
): Watch {
  return async (what, onChange, { signal = NEVER, onLost = () => {} } = {}) => {
    if (webSocket === undefined) return unexpected('There is no WebSocket on this platform.');
    const isNews = news();
    const wait = (retries: number): Promise<void> =>
      pause(pauseMs(backoff, retries, random), signal);
    let refusals = 0;
    const hear = (operation: Operation): void => {
      refusals = 0;
      if (isNews(operation)) onChange(operation);
    };
    while (!signal.aborted) {
      const ended = await hearChanges(gateway, webSocket, what, { hear, onLost, wait, signal });
      if (ended?.kind !== 'away') return ended;
      onLost(ended.reason);
      await Promise.all([wait(refusals), pause(ended.retryAfterMs ?? 0, signal)]);
      refusals += 1;
    }
    return null;
  };
}
