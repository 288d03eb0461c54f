import * as fc from 'fast-check';

/** Random unless one is given: `FUZZ_SEED=… npm run test:fuzz` runs the same again. */
export const SEED: number = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);

/** How long each property is tried: short among all tests, minutes by `npm run test:fuzz`. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 2);

/** Shrinking what was found takes as long again. */
export const TIMEOUT_MS: number = (3 * SECONDS + 60) * 1_000;

/**
 * Tries a property until the time is over. A failure names the seed, and the smallest example.
 *
 * @returns how often it held.
 */
export async function fuzz<Values extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<Values>,
): Promise<number> {
  const found = await fc.check(property, {
    seed: SEED,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: SECONDS * 1_000,
  });
  if (found.failed) {
    throw new Error(await fc.asyncDefaultReportMessage(found), { cause: found.errorInstance });
  }
  return found.numRuns;
}
