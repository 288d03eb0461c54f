import type { Partition } from './partition.ts';
import type { Partitions } from './partitions.ts';

/**
 * Takes a step on an operation in whichever partition has it: where it is made now, else where it was
 * made before. Where none has it, a raise that this process has not heard of may have put it elsewhere:
 * its home knows, because it gave it up for that.
 *
 * @returns the answer of the first that has it, else of the last that was asked.
 * @throws LedgerUnavailable where one does not answer that may have it.
 */
export async function wherever<Answer>(
  partitions: Partitions,
  id: string,
  step: (partition: Partition) => Promise<Answer>,
  isMissing: (answer: Answer) => boolean,
): Promise<Answer> {
  for (;;) {
    const [home, ...before] = partitions.homesOf(id);
    let answer = await step(home);
    for (const partition of before) {
      if (!isMissing(answer)) break;
      answer = await step(partition);
    }
    if (!isMissing(answer)) return answer;
    const heard = await home.layoutHere();
    if (heard === null || !partitions.layout.learn(heard)) return answer;
  }
}
