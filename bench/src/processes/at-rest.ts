import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 250;
/** Of one CPU; heartbeats and the like take less. */
const BUSY_SHARE = 0.15;
/** Then it is taken as it is: it would never be done. */
const PATIENCE_MS = 20_000;

/** Waits until next to no CPU is taken any more. */
export async function atRest(cpuMs: () => Promise<number>): Promise<void> {
  const last = performance.now() + PATIENCE_MS;
  while (performance.now() < last) {
    const [before, since] = [await cpuMs(), performance.now()];
    await pause(LOOK_MS);
    const share = ((await cpuMs()) - before) / (performance.now() - since);
    if (share < BUSY_SHARE) return;
  }
}
