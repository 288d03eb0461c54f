/**
 * Outside Node no request takes the short way: a page hashes a few requests, and is better served
 * by a kilobyte less.
 */
export function plainRequestBytes(): undefined {
  return undefined;
}

/** The same of pairs. */
export function plainPairsBytes(): undefined {
  return undefined;
}
