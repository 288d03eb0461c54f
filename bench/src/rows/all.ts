import type { Row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { accept } from './accept.ts';
import { completed } from './completed.ts';
import { dbos } from './dbos.ts';
import { replay } from './replay.ts';
import { restate } from './restate.ts';

/** What a run measures, in its order. */
export const MEASUREMENTS = {
  accept,
  completed,
  replay,
  restate,
  dbos,
} satisfies Record<string, (run: Run) => Promise<readonly Row[]>>;

export type MeasurementName = keyof typeof MEASUREMENTS;
