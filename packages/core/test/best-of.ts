/** Milliseconds of the fastest of several runs: a busy machine may take any one of them away. */
export function bestOf(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
