import { ask } from './ask.ts';
import { pause, pauseMs } from './backoff.ts';
import type { CallError } from './call-error.ts';
import { hearChanges } from './hear-changes.ts';
import { NEVER } from './never.ts';
import { news } from './news.ts';
import type { Operation } from './operation.ts';
import type { OperationFilter } from './operations.ts';
import { unavailable, unexpected } from './payload.ts';
import type { Ports } from './until-over.ts';

export type WatchOptions = {
  /** Ends the watching. */
  readonly signal?: AbortSignal;
  /**
   * Told that nothing is heard for now, and why: the connection was lost, or the gateway cannot
   * serve it yet. It is made again, without end once there was one.
   */
  readonly onLost?: (reason: string) => void;
};

/**
 * Tells one operation, or all that pass the filter: each as it is, then each time that it has
 * changed. After a lost connection, or a refusal that passes, it begins again with the state as it
 * is; what was told before is not told twice. That is remembered of the 10,000 operations told
 * last: where there are more, the others may then be told again though they have not changed.
 *
 * A gateway that cannot be reached even once is given up as a call is: `unavailable` after
 * `giveUpAfterMs`, `unexpected` with `NO_GATEWAY` at once where something else answers.
 *
 * @returns why it ended; null where the signal ended it.
 */
export type Watch = (
  what: { readonly id: string } | { readonly filter: OperationFilter },
  onChange: (operation: Operation) => void,
  options?: WatchOptions,
) => Promise<CallError | null>;

/** Answered by any gateway that is there and that the key opens: nothing else is asked for it. */
const HELLO = '{ answer: __typename }';

export function watching(
  { gateway, resending }: Pick<Ports, 'gateway' | 'resending'>,
  webSocket: unknown,
): Watch {
  const { backoff, giveUpAfterMs, random } = resending;
  return async (what, onChange, { signal = NEVER, onLost = () => {} } = {}) => {
    if (webSocket === undefined) return unexpected('There is no WebSocket on this platform.');
    const begun = performance.now();
    const isNews = news();
    const wait = (retries: number): Promise<void> =>
      pause(pauseMs(backoff, retries, random), signal);
    let wasConnected = false;
    let refusals = 0;
    const hear = (operation: Operation): void => {
      refusals = 0;
      if (isNews(operation)) onChange(operation);
    };
    const onConnected = (): void => {
      wasConnected = true;
    };
    const goesOn = (): boolean => wasConnected;
    while (!signal.aborted) {
      const listening = { hear, onConnected, goesOn, onLost, wait, signal };
      const ended = await hearChanges(gateway, webSocket, what, listening);
      if (ended?.kind !== 'away') return ended;
      if (!wasConnected) {
        // A WebSocket that cannot be opened does not say why: over HTTP it is told.
        const there = await ask(HELLO, {}, { signal, onAway: onLost }, { gateway, resending });
        if (signal.aborted) return null;
        if (!there.ok) return there.error;
        if (performance.now() - begun > giveUpAfterMs) return unavailable(ended);
      }
      onLost(ended.reason);
      await Promise.all([wait(refusals), pause(ended.retryAfterMs ?? 0, signal)]);
      refusals += 1;
    }
    return null;
  };
}
