import { summary } from '../measuring/summary.ts';
import type { Verdict } from './verdict.ts';

/** A row as it is told while the run goes on. */
export function line({ row, reach, ratio, standing }: Verdict): string {
  const sign = reach.better === 'higher' ? '≥' : '≤';
  const bound = reach.bounds === null ? '' : `${sign} ${reach.bounds.reach}`;
  const values = `${round(summary(row.ours).median)} : ${round(summary(row.theirs).median)} ${row.unit}`;
  return `${row.id.padEnd(21)} ${ratio.median.toFixed(2).padStart(6)} ± ${ratio.spread.toFixed(2)}  ${bound.padEnd(7)} ${standing.padEnd(8)} ${values}`;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
