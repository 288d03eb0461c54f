export type Times = {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds from asking to the answer. */
  readonly p50: number;
  readonly p99: number;
};

/** Does work for `ms` milliseconds, `width` pieces at a time, each begun when another ends. */
export async function inFlight(
  ms: number,
  width: number,
  work: (index: number) => Promise<unknown>,
): Promise<Times> {
  const times: number[] = [];
  let next = 0;
  const first = performance.now();
  async function lane(): Promise<void> {
    for (;;) {
      const begun = performance.now();
      if (begun - first >= ms) return;
      await work(next++);
      times.push(performance.now() - begun);
    }
  }
  await Promise.all(Array.from({ length: width }, lane));
  const seconds = (performance.now() - first) / 1000;
  times.sort((a, b) => a - b);
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  };
}
