import { writeFileSync } from 'node:fs';

/**
 * A vitest reporter that leaves the counts of a run in the file `ONCEGATE_TEST_COUNTS` names. What
 * failed outside a test (a file that does not load, an error nobody awaited) counts as a failure.
 */
export default class Counts {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} unhandledErrors
   */
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const before = counts.failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test that never came to a result was cut off with its file.
        counts[state === 'pending' ? 'failed' : state] += 1;
      }
      if (!module.ok() && counts.failed === before) counts.failed += 1;
    }
    const file = process.env.ONCEGATE_TEST_COUNTS;
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}
