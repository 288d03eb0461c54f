import type { Fact } from '../measuring/fact.ts';
import type { RowId } from '../reaches.ts';
import type { Machine } from './machine.ts';
import type { Verdict } from './verdict.ts';

/** All that a run found out. */
export type Results = {
  readonly machine: Machine;
  readonly verdicts: readonly Verdict[];
  readonly skipped: ReadonlyArray<{ readonly id: RowId; readonly why: string }>;
  readonly facts: readonly Fact[];
  readonly seconds: number;
};
