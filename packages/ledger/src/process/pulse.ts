/** It is beaten each second: one may be late, of a second one nobody knows why it did not come. */
const FRESH_MS = 2_500;

/**
 * Whether the ledger takes writes, told by its heartbeat. A Redis may answer every question and refuse
 * every write: it is out of memory, or misses the replicas that it must have.
 */
export class Pulse {
  readonly #monotonic: () => number;
  #beatenAt = Number.NEGATIVE_INFINITY;
  #isRefused = false;

  /** @param monotonic milliseconds that never go back. */
  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  /**
   * To be told of each heartbeat that was written.
   *
   * @returns whether it is the first after one was refused.
   */
  beaten(): boolean {
    const wasRefused = this.#isRefused;
    this.#isRefused = false;
    this.#beatenAt = this.#monotonic();
    return wasRefused;
  }

  /**
   * To be told of each heartbeat that Redis refused to write.
   *
   * @returns whether it is the first since one was written.
   */
  refused(): boolean {
    const isFirst = !this.#isRefused;
    this.#isRefused = true;
    return isFirst;
  }

  /** Not before the first heartbeat, and not once the last one is older than 2.5 seconds. */
  get isFelt(): boolean {
    return this.#monotonic() - this.#beatenAt < FRESH_MS;
  }
}
