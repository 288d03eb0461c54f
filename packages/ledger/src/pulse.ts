/** It is beaten each second: one may be late, of a second one nobody knows why it did not come. */
const FRESH_MS = 2_500;

/**
 * Whether the ledger takes writes, told by its heartbeat. A Redis may answer every question and refuse
 * every write: it is out of memory, or misses the replicas that it must have.
 */
export class Pulse {
  readonly #monotonic: () => number;
  #beatenAt = Number.NEGATIVE_INFINITY;

  /** @param monotonic milliseconds that never go back. */
  constructor(monotonic: () => number = () => performance.now()) {
    this.#monotonic = monotonic;
  }

  /** To be told of each heartbeat that was written. */
  beaten(): void {
    this.#beatenAt = this.#monotonic();
  }

  /** Not before the first heartbeat, and not once the last one is older than 2.5 seconds. */
  get isFelt(): boolean {
    return this.#monotonic() - this.#beatenAt < FRESH_MS;
  }
}
