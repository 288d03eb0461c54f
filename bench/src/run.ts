import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Form } from './form.ts';

/** What is stopped when a measurement ends, in the opposite order. */
export type Run = {
  readonly form: Form;
  /** Its own folder for data and logs. */
  readonly folder: string;
  /** Has it stopped with the run, however that ends. */
  keep<Stoppable extends { stop(): Promise<void> }>(
    started: Promise<Stoppable>,
  ): Promise<Stoppable>;
};

/** Does one measurement with what it starts, and leaves nothing running and nothing lying about. */
export async function during<Value>(
  form: Form,
  measure: (run: Run) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'oncegate-bench-'));
  const kept: { stop(): Promise<void> }[] = [];
  try {
    return await measure({
      form,
      folder,
      keep: async (started) => {
        const stoppable = await started;
        kept.push(stoppable);
        return stoppable;
      },
    });
  } finally {
    for (const one of kept.toReversed()) await one.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
