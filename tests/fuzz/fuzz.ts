import * as fc from 'fast-check';

/** Random unless one is given: `FUZZ_SEED=… npm run test:fuzz` runs the same again. */
export const SEED: number = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);

/** How long each property is tried: short among all tests, minutes by `npm run test:fuzz`. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 2);

/** Shrinking what was found takes as long again. */
export const TIMEOUT_MS: number = (3 * SECONDS + 60) * 1_000;

/**
 * Tries a property until the time is over. A failure names the seed, and the smallest example. What is
 * being tried then is tried to its end: fast-check's own time limit would leave it behind, and what it
 * changes would be seen by the next test.
 *
 * @returns how often it held, at least once.
 */
export async function fuzz<Values extends [unknown, ...unknown[]]>(
  property: fc.IAsyncProperty<Values>,
): Promise<number> {
  const end = performance.now() + SECONDS * 1_000;
  const found = await fc.check(property, {
    seed: SEED,
    numRuns: Number.MAX_SAFE_INTEGER,
    plugins: [endAt(end)],
  });
  if (found.failed) {
    throw new Error(await fc.asyncDefaultReportMessage(found), { cause: found.errorInstance });
  }
  return found.numRuns;
}

function endAt<Values>(end: number): fc.Plugin<Values> {
  return () => {
    let tried = false;
    return {
      decorateRun: (run) => (values) => {
        const over = tried && performance.now() >= end;
        tried = true;
        return over ? Promise.resolve(new fc.PreconditionFailure(true)) : run(values);
      },
    };
  };
}
