import type { Row } from '../measuring/row.ts';
import { type Summary, summary } from '../measuring/summary.ts';
import { REACHES, type Reach } from '../reaches.ts';

/** A row and how it stands to what it is held to. */
export type Verdict = {
  readonly row: Row;
  readonly reach: Reach;
  readonly ratio: Summary;
  /** `short`: below reach, by more than the run's spread. `unclear`: by less. `noted`: held to nothing. */
  readonly standing: 'aim' | 'reach' | 'unclear' | 'short' | 'noted';
};

export function verdict(row: Row): Verdict {
  const reach: Reach = REACHES[row.id];
  const ratio = summary(row.ours.map((value, round) => value / (row.theirs[round] ?? Number.NaN)));
  return { row, reach, ratio, standing: standing(ratio, reach) };
}

function standing({ median, spread }: Summary, { bounds, better }: Reach): Verdict['standing'] {
  if (bounds === null) return 'noted';
  const { reach, aim } = bounds;
  const atLeast = (bound: number, slack: number): boolean =>
    better === 'higher' ? median + slack >= bound : median - slack <= bound;
  if (atLeast(aim, 0)) return 'aim';
  if (atLeast(reach, 0)) return 'reach';
  return atLeast(reach, spread) ? 'unclear' : 'short';
}
