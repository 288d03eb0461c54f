import { isTerminal } from '@oncegate/core';
import type { EventListener, LedgerEvent } from '@oncegate/ledger';

/** More than are submitted in the time that one submission takes. One that is pushed out is read. */
const MOST = 10_000;

/**
 * Operations whose submission is on its way. What the ledger answers to it is news for as long as no end of
 * the operation was told since that submission expected it: whoever then waits need not read it first.
 */
export class ExpectedOperations implements EventListener {
  /** Who expects it; held weakly, because not all who expect come to wait. */
  readonly #expecting = new Map<string, WeakSet<object>>();

  /**
   * To be called before the operation is submitted.
   *
   * @param by the submission: what another one expects is no news to this one.
   */
  expect(id: string, by: object): void {
    const expecting = this.#expecting.get(id) ?? new WeakSet();
    this.#expecting.delete(id);
    this.#expecting.set(id, expecting.add(by));
    const [oldest] = this.#expecting.keys();
    if (this.#expecting.size > MOST && oldest !== undefined) this.#expecting.delete(oldest);
  }

  /** Whether what was answered since is still news. Of one submission it is said once. */
  take(id: string, by: object): boolean {
    return this.#expecting.get(id)?.delete(by) ?? false;
  }

  onEvent({ id, state }: LedgerEvent): void {
    if (isTerminal(state)) this.#expecting.delete(id);
  }

  onGap(): void {
    this.#expecting.clear();
  }
}
