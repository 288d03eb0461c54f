/** How long to pause between resends. Times are milliseconds. */
export type Backoff = { readonly baseMs: number; readonly capMs: number };

export const DEFAULT_BACKOFF: Backoff = { baseMs: 200, capMs: 10_000 };

/**
 * Capped exponential backoff with full jitter: anything from 0 to `base · 2^resend`, at most `cap`.
 * With the default, resends 0, 1, 2 pause up to 200, 400, 800 ms, and from the sixth on 10 s.
 *
 * @param random uniform in [0, 1).
 */
export function pauseMs({ baseMs, capMs }: Backoff, resend: number, random: () => number): number {
  return Math.floor(random() * Math.min(capMs, baseMs * 2 ** Math.min(resend, 30)));
}

/** Resolves after `ms` milliseconds, or at once when the signal is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resume) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resume();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
