import { createHistogram } from 'node:perf_hooks';

/** Milliseconds, to a hundredth. */
export type Latency = {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
  readonly mean: number;
};

/** An hour: beyond it nobody has waited. */
const LONGEST_US = 3_600_000_000;

/** How long something took, kept in Node's own HDR histogram: three digits, whatever the length. */
export class Latencies {
  readonly #us = createHistogram({ lowest: 1, highest: LONGEST_US, figures: 3 });

  /** @param ms how long it took. */
  add(ms: number): void {
    this.#us.record(Math.min(LONGEST_US, Math.max(1, Math.round(ms * 1_000))));
  }

  /** Null where there was nothing. */
  summary(): Latency | null {
    if (this.#us.count === 0) return null;
    const ms = (us: number): number => Math.round(us / 10) / 100;
    const at = (share: number): number => ms(this.#us.percentile(share));
    return {
      p50: at(50),
      p90: at(90),
      p99: at(99),
      p999: at(99.9),
      max: ms(this.#us.max),
      mean: ms(this.#us.mean),
    };
  }
}
