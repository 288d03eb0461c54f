/**
 * When callers of their own accord come: a Poisson process, so bursts and lulls are part of it.
 *
 * @param ratePerSecond how many come in a second, on average.
 * @param random uniform in [0, 1).
 * @returns milliseconds after the start, rising, all below `seconds`.
 */
export function* arrivals(
  ratePerSecond: number,
  seconds: number,
  random: () => number,
): Generator<number, void> {
  const gap = (): number => (-Math.log(1 - random()) * 1_000) / ratePerSecond;
  for (let at = gap(); at < seconds * 1_000; at += gap()) yield at;
}
