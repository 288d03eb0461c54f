import type { OperationRecord } from '../record/record.ts';

/**
 * The places between two steps at which a gateway or a worker may die and nothing may be lost or
 * done twice. The fault tests stop a process at one of them and kill it there.
 */
export const CHECKPOINTS = [
  'gateway.admitted',
  'worker.claimed',
  'worker.answered',
  'worker.settled',
  'archiver.read',
  'archiver.copied',
  'archiver.confirmed',
  'archiver.removed',
] as const;

export type Checkpoint = (typeof CHECKPOINTS)[number];

/** `worker.sends`: the bytes leave next. Nothing can wait there, so nobody can be stopped there. */
export type Place = Checkpoint | 'worker.sends';

/** The operation that was on its way, as the process knew it. */
export type Passing = Pick<OperationRecord, 'id' | 'run' | 'token' | 'fence' | 'sends'>;

/** Called on reaching a place; undefined, and free of cost, unless a test switched one on. */
export type Pass = (
  place: Place,
  operation: Passing,
  seen?: Readonly<Record<string, string | number | boolean>>,
) => Promise<void> | undefined;

/**
 * @param place where to stop for ever, saying so on standard output; undefined never stops.
 */
export function stopAt(place: Checkpoint | undefined): Pass {
  return (reached) => {
    if (reached !== place) {
      return undefined;
    }
    process.stdout.write(`${JSON.stringify({ stopped: place })}\n`);
    return new Promise(() => {});
  };
}
