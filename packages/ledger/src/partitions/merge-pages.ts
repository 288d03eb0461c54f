/** A page of one partition: rows in order, and how far it has looked. */
export type PartPage<Row, Place> = {
  readonly rows: readonly Row[];
  /** Rows may follow behind `end`. */
  readonly hasMore: boolean;
  /** The place of the last row that was looked at; null where none was. */
  readonly end: Place | null;
};

type Ordering<Row, Place> = {
  readonly placeOf: (row: Row) => Place;
  /** Negative where `a` comes before `b`. */
  readonly compare: (a: Place, b: Place) => number;
};

/**
 * One page out of a page of each partition, all of which went on after the same place.
 *
 * A partition that has more behind its end has not looked there, so nothing behind the nearest of such
 * ends is shown yet: a row of that partition may belong before it.
 *
 * @param after the place that was gone on from; null for the beginning.
 */
export function mergePages<Row, Place>(
  parts: readonly PartPage<Row, Place>[],
  limit: number,
  after: Place | null,
  { placeOf, compare }: Ordering<Row, Place>,
): PartPage<Row, Place> {
  const ends = parts.filter(({ hasMore }) => hasMore).map(({ end }) => end);
  const nearest = ends.reduce(
    (near, end) => (near === null || end === null || compare(near, end) <= 0 ? near : end),
    ends[0] ?? null,
  );
  // One that has more and has looked at nothing keeps all others waiting.
  const frontier = ends.includes(null) ? null : nearest;
  const isKnown = (row: Row): boolean =>
    ends.length === 0 || (frontier !== null && compare(placeOf(row), frontier) <= 0);
  const rows = parts
    .flatMap((part) => part.rows)
    .filter(isKnown)
    .toSorted((a, b) => compare(placeOf(a), placeOf(b)));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (ends.length > 0 && rows.length <= limit) {
    return { rows: shown, hasMore: true, end: frontier ?? after };
  }
  return { rows: shown, hasMore: rows.length > limit, end: last ? placeOf(last) : after };
}
