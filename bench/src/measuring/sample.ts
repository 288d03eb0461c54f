import type { Times } from './in-flight.ts';

/** What one turn of one side came to. */
export type Sample = Times & {
  /** Of all its processes, its servers included. */
  readonly cpuMsPerOperation: number;
};

/** One turn of one side. */
export type Turn = {
  readonly deed: 'accept' | 'admit' | 'complete' | 'replay';
  readonly ms: number;
  /** How many are under way at once. */
  readonly width: number;
  /** `new`: never asked before. `settled`: those that were settled beforehand, again and again. */
  readonly keys: 'new' | 'settled';
};

/** Enough that no two under way at once are the same. */
export const SETTLED = 1_000;
/** What one of those is called that are settled beforehand. */
export const settledKey = (index: number): string => `settled-${index % SETTLED}`;
