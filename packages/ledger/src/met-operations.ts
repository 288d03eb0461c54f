/** Of some 64 bytes each. */
const MOST = 20_000;

/** Operations that this process has met; the oldest are forgotten. */
export class MetOperations {
  readonly #ids = new Set<string>();

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    this.#ids.add(id);
    if (this.#ids.size <= MOST) return;
    const [oldest = ''] = this.#ids;
    this.#ids.delete(oldest);
  }
}
