import type { Row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { accept, acceptWhole } from './accept.ts';
import { acceptRestate } from './accept-restate.ts';
import { bytes } from './bytes.ts';
import { completed } from './completed.ts';
import { dbos } from './dbos.ts';
import { http } from './http.ts';
import { memory } from './memory.ts';
import { million } from './million.ts';
import { replay } from './replay.ts';
import { restate } from './restate.ts';

type Measure = (run: Run) => Promise<readonly Row[]>;

/** What both forms measure, in their order. */
const QUICK: Readonly<Record<string, Measure>> = {
  accept,
  completed,
  replay,
  'accept-restate': acceptRestate,
  restate,
  dbos,
};

/** What a run measures. */
export const MEASUREMENTS: Readonly<Record<'full' | 'quick', Readonly<Record<string, Measure>>>> = {
  quick: QUICK,
  full: { ...QUICK, 'accept-whole': acceptWhole, http, million, bytes, memory },
};
