import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Form } from './form.ts';
import type { Fact } from './measuring/fact.ts';
import type { RowId } from './reaches.ts';

/** What is stopped when a measurement ends, in the opposite order. */
export type Run = {
  readonly form: Form;
  /** Its own folder for data and logs. */
  readonly folder: string;
  /** Has it stopped with the run, however that ends. */
  readonly keep: <Stoppable extends { stop(): Promise<void> }>(
    started: Promise<Stoppable>,
  ) => Promise<Stoppable>;
  /** Says that a row cannot be measured here, and why. */
  readonly skip: (id: RowId, why: string) => void;
  /** Writes down what has no bound. */
  readonly note: (fact: Fact) => void;
};

/** As a shell tells an interrupt. */
const INTERRUPTED = 130;

/** Does one measurement with what it starts, and leaves nothing running and nothing lying about. */
export async function during<Value>(
  form: Form,
  measure: (run: Run) => Promise<Value>,
  report: Pick<Run, 'skip' | 'note'>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-bench-'));
  const kept: { stop(): Promise<void> }[] = [];
  const stop = async (): Promise<void> => {
    for (;;) {
      const last = kept.pop();
      if (last === undefined) break;
      // Whatever keeps one from stopping in order must not keep the others running.
      await last.stop().catch(console.error);
    }
    await rm(folder, { recursive: true, force: true });
  };
  let isInterrupted = false;
  const interrupted = (): void => {
    isInterrupted = true;
    void stop().finally(() => process.exit(INTERRUPTED));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await measure({
      form,
      folder,
      ...report,
      keep: async (started) => {
        const stoppable = await started;
        kept.push(stoppable);
        return stoppable;
      },
    });
  } catch (error) {
    // What is stopped fails; the end is near.
    if (isInterrupted) return await new Promise<never>(() => {});
    throw error;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await stop();
  }
}
