/** Proxies and load balancers drop a request that is silent for longer. */
const MAX_WAIT_MS = 60_000;

/** The rule that a waiting time breaks, or null. */
export function waitRule(waitMs: number): string | null {
  return waitMs >= 0 && waitMs <= MAX_WAIT_MS
    ? null
    : `waitMs must be from 0 to ${MAX_WAIT_MS} milliseconds.`;
}
