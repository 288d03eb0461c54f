import type { RowId } from '../reaches.ts';
import type { Round } from './interleaved.ts';
import type { Sample } from './sample.ts';

/** What a row of the table was made from: one value of each side for each round. */
export type Row = {
  readonly id: RowId;
  /** What the values are: `operations/s`, `ms`. */
  readonly unit: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
};

/** What of a sample a row compares. */
const UNITS = {
  perSecond: 'operations/s',
  p50: 'ms',
  p99: 'ms',
  cpuMsPerOperation: 'CPU ms an operation',
} as const satisfies Partial<Record<keyof Sample, string>>;

export function row<Name extends string>(
  id: RowId,
  rounds: readonly Round<Name, Sample>[],
  [ours, theirs]: readonly [Name, Name],
  value: keyof typeof UNITS = 'perSecond',
): Row {
  return {
    id,
    unit: UNITS[value],
    ours: rounds.map((round) => round[ours][value]),
    theirs: rounds.map((round) => round[theirs][value]),
  };
}
