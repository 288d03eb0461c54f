// A timestamp is accepted 15 minutes either way, so the same bytes could pass for 30 minutes.
const REMEMBERED_MS = 30 * 60_000;

/** The nonces that cannot be used again. */
export class Nonces {
  // In order of use, so that the forgotten ones are always at the front.
  readonly #usedAt = new Map<string, number>();

  /** True where the nonce is new; it is used from then on. */
  use(nonce: string, now: number): boolean {
    this.#forget(now);
    if (this.#usedAt.has(nonce)) return false;
    this.#usedAt.set(nonce, now);
    return true;
  }

  #forget(now: number): void {
    for (const [nonce, usedAt] of this.#usedAt) {
      if (now - usedAt <= REMEMBERED_MS) return;
      this.#usedAt.delete(nonce);
    }
  }
}
