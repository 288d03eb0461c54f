/**
 * What came of asking for advisories. Anything but an answer of the registry is `unknown`: an error
 * must not look like a clean bill.
 *
 * @param {{ code: number, output: string }} audit of `pnpm audit --json`
 * @returns {'none' | 'some' | 'unknown'}
 */
export function advisoriesIn({ code, output }) {
  try {
    const { advisories } = JSON.parse(output);
    if (typeof advisories !== 'object' || advisories === null) return 'unknown';
    return code === 0 && Object.keys(advisories).length === 0 ? 'none' : 'some';
  } catch {
    return 'unknown';
  }
}
