/**
 * Shows one line per step: what is being done, then how long it took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function step(what, action) {
  const startedAt = performance.now();
  process.stdout.write(`setup: ${what} … `);
  try {
    const value = await action();
    process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return value;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}
