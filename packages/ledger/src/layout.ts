/**
 * Over how many partitions operations were spread, the earliest first, the last one now: `[1, 4]` was
 * one partition and is four. It only grows, and no count is lower than the one before.
 */
export type Layout = readonly number[];

/** More than a cluster has masters is of no use, and each costs connections. */
export const MOST_PARTITIONS = 256;

const TEXT = /^[1-9]\d{0,2}(?:,[1-9]\d{0,2})*$/;

/** As Redis keeps it: `1,4`. */
export function layoutText(layout: Layout): string {
  return layout.join(',');
}

/** @throws Error where the text is none that this release wrote. */
export function parseLayout(text: string): Layout {
  if (!TEXT.test(text)) throw new Error(`This is no layout of partitions: ${JSON.stringify(text)}`);
  return text.split(',').map(Number);
}

/** How many partitions there are. */
export function countOf(layout: Layout): number {
  return layout.at(-1) ?? 1;
}

/** Whether `longer` goes on where `shorter` ends, or is the same. */
export function goesOn(longer: Layout, shorter: Layout): boolean {
  return shorter.every((count, at) => longer[at] === count);
}

/** Digits that are looked at: as many as a number holds exactly in every language. */
const DIGITS = 8;

/**
 * The partitions that may hold an operation: where it is made now, then where it was made before, the
 * latest first and none twice.
 *
 * @param id SHA-256 in hexadecimal digits: it is spread evenly as it is.
 */
export function homesOf(layout: Layout, id: string): readonly number[] {
  if (layout.length === 1 && layout[0] === 1) return ONLY;
  // What is no id is nowhere: it is looked for in the first.
  const spread = Number.parseInt(id.slice(0, DIGITS), 16) || 0;
  return [...new Set(layout.toReversed().map((count) => spread % count))];
}

const ONLY: readonly number[] = [0];
