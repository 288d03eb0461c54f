/** Which token the next caller comes with. */
export type NextToken = () => string;

/** How far back a caller remembers: it is the recent calls that are asked for again. */
const REMEMBERED = 1_000;

/**
 * Tokens of one run of the generator, unlike those of any other.
 *
 * @param run sets this run's tokens apart from those of others.
 * @param repeatShare how many of the callers come with the token of one before them, 0 to 1.
 * @param random uniform in [0, 1).
 */
export function tokens(run: string, repeatShare: number, random: () => number): NextToken {
  const recent: string[] = [];
  let made = 0;
  return () => {
    const known = recent[Math.floor(random() * recent.length)];
    if (random() < repeatShare && known !== undefined) return known;
    const token = `${run}-${made}`;
    recent[made % REMEMBERED] = token;
    made += 1;
    return token;
  };
}
