const FIRST_MS = 500;
const LONGEST_MS = 5_000;

/**
 * How long to wait before the next try: anything up to 0.5, 1, 2, 4 and from then on 5 s, so that pages
 * that lost the same gateway do not all come back at once.
 *
 * @param failures tries in vain since the last one that went well.
 * @param random uniform in [0, 1).
 */
export function pauseMs(failures: number, random: () => number = Math.random): number {
  return Math.floor(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** failures));
}
