import type { Worker } from 'bullmq';
import type { End } from '../every.ts';

export type Parts = {
  readonly survivorsFirst: () => Promise<unknown>;
  readonly sweep: () => End;
  readonly beat: () => End;
  readonly archive: () => End;
  readonly consume: () => Pick<Worker, 'waitUntilReady' | 'close'>;
};

/**
 * Begins to work. A signal may come at any moment of it, above all while the survivors of an outage are
 * waited for: what has begun by then must be ended, and nothing more may begin.
 *
 * @param ends gets the end of each part as that begins: jobs are taken before the worker says ready. None waits for
 *   another: the archiver for one may hang on a database, and may be broken off anywhere.
 * @returns whether it has begun, and was not stopped meanwhile.
 */
export async function begin(
  { survivorsFirst, sweep, beat, archive, consume }: Parts,
  ends: End[],
  isStopping: () => boolean,
): Promise<boolean> {
  await survivorsFirst();
  if (isStopping()) return false;
  ends.push(beat(), archive(), sweep());
  const worker = consume();
  ends.push(() => worker.close());
  try {
    await worker.waitUntilReady();
  } catch (error) {
    // Its connections were closed under it.
    if (!isStopping()) throw error;
  }
  return !isStopping();
}
