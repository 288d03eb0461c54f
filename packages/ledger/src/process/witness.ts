import { openSync, writeSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Pass, Passing, Place } from './checkpoint.ts';

/** What one process saw at one place: a line of the file of sightings. */
export type Sighting = Omit<Passing, 'sends'> & {
  readonly place: Place;
  readonly pid: number;
  /** Milliseconds of the process' own monotonic clock. */
  readonly ms: number;
  /** The same moment on the machine's monotonic clock, which all its processes share, in ms. */
  readonly at: number;
  /** Counts the operation's attempts. */
  readonly number: number;
  /** `worker.claimed`: the moment of `ms` after which no byte may leave. */
  readonly sendBefore?: number;
  /** `worker.answered`: what the answer was taken for. */
  readonly kind?: string;
  /** `worker.settled`: the state that was decided upon. */
  readonly state?: string;
};

/**
 * Writes down every place that is passed, before anything else happens there: one JSON line each, at
 * the end of a file that processes share. For tests, which compare what each process says it did with
 * what the cloud says it was asked.
 *
 * @param file undefined writes nothing and costs nothing.
 */
export function witnessed(file: string | undefined, pass: Pass): Pass {
  if (file === undefined) return pass;
  const lines = openSync(file, 'a');
  return (place, operation, seen) => {
    const { id, run, token, fence, sends: number } = operation;
    const at = Number(process.hrtime.bigint()) / 1e6;
    const head = { place, pid: process.pid, ms: performance.now(), at };
    const sighting = { ...head, id, run, token, fence, number, ...seen } satisfies Sighting;
    // One write of one line: whole in the file, in the order of all processes, even if killed now.
    writeSync(lines, `${JSON.stringify(sighting)}\n`);
    return pass(place, operation, seen);
  };
}
