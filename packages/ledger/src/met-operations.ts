/** Of some 64 bytes each, and at most twice as many. */
const MOST = 10_000;

/** Operations that this process has met; those that were met long ago are forgotten. */
export class MetOperations {
  #ids = new Set<string>();
  #earlier = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id) || this.#earlier.has(id);
  }

  add(id: string): void {
    this.#ids.add(id);
    if (this.#ids.size < MOST) return;
    // Not one by one: the oldest of a set is looked for among all that were deleted from it.
    this.#earlier = this.#ids;
    this.#ids = new Set();
  }
}
