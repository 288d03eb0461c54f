/**
 * Prints what the fault tests saw: for each row the faults that fired and the history that was judged.
 * Tests leave it in their meta; others leave nothing and are not printed.
 */
export default class FaultsTable {
  /** @type {{ name: string, state: string, history: Record<string, number>, fired: string[] }[]} */
  #rows = [];

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const meta = /** @type {{ history?: any }} */ (test.meta());
    if (meta.history === undefined) return;
    const { fired, ...history } = meta.history;
    this.#rows.push({ name: test.name, state: test.result().state, history, fired });
  }

  onTestRunEnd() {
    if (this.#rows.length === 0) return;
    console.log('\nfault histories, each judged by the checker:');
    for (const { name, state, history, fired } of this.#rows.toSorted(byRow)) {
      const { calls, requests, effects } = history;
      console.log(`  ${state === 'passed' ? 'held ' : 'BROKE'}  ${name}`);
      console.log(`         fired: ${fired.join(', ') || 'nothing to inject'}`);
      console.log(`         ${calls} calls, ${requests} requests to the cloud, ${effects} effects`);
    }
    console.log(`  ${this.#rows.length} histories checked`);
  }
}

/** @type {(a: { name: string }, b: { name: string }) => number} */
const byRow = (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true });
