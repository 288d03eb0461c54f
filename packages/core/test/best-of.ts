/** Milliseconds of this thread that the fastest of several runs took: a busy machine takes none of them. */
export function bestOf(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}
