import { setImmediate as letOthersRun, setTimeout as pause } from 'node:timers/promises';

/** Timers are late by a millisecond or so; what is due by then is begun together. */
const SOON_MS = 0.5;

/**
 * Begins something at each of the times, whether or not what was begun before has ended: callers do
 * not wait for each other. What could not be begun in time is begun as soon as can be, and is told
 * when it should have been, so that the delay is seen and not left out.
 *
 * @param times milliseconds from now, rising.
 * @param begin told on the clock of `performance.now()` when it was meant to begin.
 * @param signal begins no more once it is aborted.
 * @returns when all that was begun has ended.
 */
export async function openLoop(
  times: Iterable<number>,
  begin: (intended: number) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const start = performance.now();
  const underWay = new Set<Promise<void>>();
  for (const time of times) {
    const early = start + time - performance.now();
    await (early > SOON_MS ? pause(early, null, { signal }).catch(() => {}) : letOthersRun());
    if (signal?.aborted) break;
    const one = begin(start + time).finally(() => underWay.delete(one));
    underWay.add(one);
  }
  await Promise.all(underWay);
}
