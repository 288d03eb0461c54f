import { type Backoff, pause, pauseMs } from './backoff.ts';
import { type Gateway, type Posted, post } from './post.ts';

/** How a request is sent again when the gateway does not answer. Times are milliseconds. */
export type Resending = {
  readonly backoff: Backoff;
  /** Given up once nothing was heard for so long. */
  readonly giveUpAfterMs: number;
  /** Uniform in [0, 1). */
  readonly random: () => number;
};

/** What the gateway may take beyond the waiting that was asked of it. */
const ANSWER_MS = 15_000;

/**
 * Sends one request again and again until it is answered, `signal` is aborted or it is given up.
 * The same request each time, token included: that is what makes it harmless.
 *
 * @param waitMs what the request asks the gateway to wait.
 * @param onAway told why each time that it is sent again.
 */
export async function postUntilAnswered(
  gateway: Gateway,
  { backoff, giveUpAfterMs, random }: Resending,
  query: string,
  variables: object,
  waitMs: number,
  signal: AbortSignal,
  onAway?: (reason: string) => void,
): Promise<Posted> {
  const begun = performance.now();
  for (let resend = 0; ; resend += 1) {
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(waitMs + ANSWER_MS)]);
    const posted = await post(gateway, query, variables, inTime);
    const heard = performance.now() - begun;
    if (posted.kind !== 'away' || signal.aborted || heard > giveUpAfterMs) return posted;
    onAway?.(posted.reason);
    await pause(Math.max(pauseMs(backoff, resend, random), posted.retryAfterMs ?? 0), signal);
    if (signal.aborted) return posted;
  }
}
