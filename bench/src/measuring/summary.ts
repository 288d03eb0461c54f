export type Summary = {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** Between the quartiles: one round that something disturbed does not widen it. */
  readonly spread: number;
  readonly rounds: number;
};

/** Of ratios that were each taken within one round: what disturbed the machine disturbed both sides. */
export function summary(ratios: readonly number[]): Summary {
  const sorted = ratios.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    lowest: quantile(sorted, 0),
    highest: quantile(sorted, 1),
    spread: quantile(sorted, 0.75) - quantile(sorted, 0.25),
    rounds: sorted.length,
  };
}

/** Between two values it is where a straight line from one to the other is. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
