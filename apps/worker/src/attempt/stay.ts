import { LedgerUnavailable, type OperationRecord } from '@oncegate/ledger';
import type { Outcome, Visit } from '@oncegate/pacing';
import type { Ports } from '../ports.ts';

type Group = Pick<OperationRecord, 'account' | 'product' | 'regionId'>;

/** One call's stay among those of its account, product and region, which it leaves once. */
export class Stay {
  readonly #ports: Pick<Ports, 'pacing' | 'log'>;
  readonly #entered: { readonly group: Group; readonly visit: Visit } | null;
  #left: Promise<void> | null = null;

  /** @param entered null where nobody had to be asked. */
  constructor(
    ports: Pick<Ports, 'pacing' | 'log'>,
    entered: { readonly group: Group; readonly visit: Visit } | null,
  ) {
    this.#ports = ports;
    this.#entered = entered;
  }

  /** The call has come back: others need not wait until it is written down. */
  leave(group: Group, outcome: Outcome): void {
    this.#left ??= this.#tell(group, outcome);
  }

  /** The attempt is over, whether there was a call or not. Never throws: a place comes back by itself. */
  async end(): Promise<void> {
    if (this.#entered !== null) this.leave(this.#entered.group, { kind: 'unsent' });
    await this.#left;
  }

  async #tell({ account, product, regionId }: Group, outcome: Outcome): Promise<void> {
    const visit = this.#entered?.visit ?? null;
    try {
      await this.#ports.pacing.leave({ account, product, regionId }, visit, outcome);
    } catch (error) {
      const level = error instanceof LedgerUnavailable ? 'debug' : 'error';
      this.#ports.log[level]({ err: error }, 'what came of a call could not be told to the others');
    }
  }
}
