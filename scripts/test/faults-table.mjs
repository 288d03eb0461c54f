/** The rows of the matrix in docs/guarantees.md. */
const ROWS = 38;

/**
 * @typedef {{ calls: number, requests: number, effects: number, fired: string[] }} Seen
 * @typedef {{ name: string, held: boolean, seen: Seen | undefined }} Case
 */

/**
 * Prints what the fault tests saw: for each row of the matrix whether it held, the faults that fired
 * and the histories that were judged. Tests leave it in their meta; those of no row are not printed.
 */
export default class FaultsTable {
  /** @type {Case[]} */
  #cases = [];

  /** @param {import('vitest/node').TestCase} test */
  onTestCaseResult(test) {
    const { state } = test.result();
    const { history } = /** @type {{ history?: Seen }} */ (test.meta());
    if (state === 'skipped' || (history === undefined && rowsOf(test.name).length === 0)) return;
    this.#cases.push({ name: test.name, held: state === 'passed', seen: history });
  }

  onTestRunEnd() {
    if (this.#cases.length === 0) return;
    console.log('\nrow   held   tests  calls  requests  effects  faults that fired');
    for (let row = 1; row <= ROWS; row++) {
      const cases = this.#cases.filter(({ name }) => rowsOf(name).includes(row));
      if (cases.length > 0) console.log(lineOf(String(row), cases));
    }
    const others = this.#cases.filter(({ name }) => rowsOf(name).length === 0);
    if (others.length > 0) console.log(lineOf('other', others));
    const rows = new Set(this.#cases.flatMap(({ name }) => rowsOf(name)));
    const judged = this.#cases.filter(({ seen }) => seen !== undefined);
    console.log(`${rows.size} of ${ROWS} rows, ${judged.length} histories checked`);
    for (const { name } of this.#cases.filter(({ held }) => !held)) console.log(`BROKE  ${name}`);
  }
}

/** @param {string} name */
function rowsOf(name) {
  return [...name.matchAll(/\brow (\d+)/g)].map(([, row]) => Number(row));
}

/**
 * @param {string} row
 * @param {Case[]} cases
 */
function lineOf(row, cases) {
  const histories = cases.flatMap(({ seen }) => seen ?? []);
  /** @param {'calls' | 'requests' | 'effects'} what */
  const sum = (what) => String(histories.reduce((all, one) => all + one[what], 0));
  return [
    row.padStart(5),
    (cases.every(({ held }) => held) ? 'held' : 'BROKE').padEnd(6),
    String(cases.length).padStart(5),
    sum('calls').padStart(6),
    sum('requests').padStart(9),
    sum('effects').padStart(8),
    ` ${[...new Set(histories.flatMap(({ fired }) => fired))].join(', ')}`,
  ].join(' ');
}
