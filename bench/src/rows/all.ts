import type { Row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { accept } from './accept.ts';
import { acceptRestate } from './accept-restate.ts';
import { completed } from './completed.ts';
import { dbos } from './dbos.ts';
import { http } from './http.ts';
import { replay } from './replay.ts';
import { restate } from './restate.ts';

/** What a run measures, in its order. */
export const MEASUREMENTS = {
  accept,
  'accept-restate': acceptRestate,
  completed,
  restate,
  dbos,
  replay,
  http,
} satisfies Record<string, (run: Run) => Promise<readonly Row[]>>;

export type MeasurementName = keyof typeof MEASUREMENTS;
