import { isTerminal } from '@oncegate/core';
import type { EventListener, LedgerEvent } from '@oncegate/ledger';

/** More than are submitted in the time that one submission takes. One that is pushed out is read. */
const MOST = 10_000;

/**
 * Operations whose submission is on its way. What the ledger answers to it is news for as long as no end
 * of the operation was told since it was expected: whoever then waits need not read it first.
 */
export class ExpectedOperations implements EventListener {
  readonly #ids = new Set<string>();

  /** To be called before the operation is submitted. */
  expect(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > MOST && oldest !== undefined) this.#ids.delete(oldest);
  }

  /** Whether what was answered since is still news. Of one operation it is said once. */
  take(id: string): boolean {
    return this.#ids.delete(id);
  }

  onEvent({ id, state }: LedgerEvent): void {
    if (isTerminal(state)) this.#ids.delete(id);
  }

  onGap(): void {
    this.#ids.clear();
  }
}
