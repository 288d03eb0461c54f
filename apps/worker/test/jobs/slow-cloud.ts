import { setImmediate as turn } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { ACCEPT, type scratchWorker } from '../scratch-worker.ts';

/** Longer than a slow machine holds an answer back. */
export const SLOWLY_MS = 120_000;

type Scratch = Awaited<ReturnType<typeof scratchWorker>>;

/** A cloud that accepts calls, not before it is let where it holds them, and counts how many are under way. */
export function slowCloud(scratch: Pick<Scratch, 'answerWith'>) {
  const held: (() => void)[] = [];
  let isHolding = true;
  let underWay = 0;
  let most = 0;
  scratch.answerWith((request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    const answer = () => {
      underWay -= 1;
      ACCEPT(request, response);
    };
    if (isHolding) held.push(answer);
    else void turn().then(answer);
  });
  const cloud = {
    /** Calls that wait for their answer. */
    underWay: () => underWay,
    /** As many as were under way at once, so far. */
    most: () => most,
    answer(count: number): void {
      for (const give of held.splice(0, count)) give();
    },
    letGo(): void {
      isHolding = false;
      cloud.answer(held.length);
    },
  };
  // A worker of a test that failed ends with its calls.
  onTestFinished(() => cloud.letGo());
  return cloud;
}
