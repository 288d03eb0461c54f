import { join } from 'node:path';
import type { Product } from '@oncegate/catalog';
import { Journal } from './journal.ts';

/** Something that the simulated cloud did, with all that is needed to answer a repeat. */
export type Effect = {
  readonly product: Product;
  readonly action: string;
  /** Null where the call carried none. */
  readonly clientToken: string | null;
  readonly regionId: string | null;
  /** The decoded wire pairs as they arrived, query and form alike. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly accessKeyId: string;
  /** The body that was, or was to be, answered. */
  readonly answer: object;
  /** ISO 8601. */
  readonly at: string;
};

/** What the world may see of an effect. */
export type EffectRow = Pick<Effect, 'action' | 'clientToken' | 'regionId' | 'parameters' | 'at'>;

/** The effects, each on disk before it is answered. */
export class Effects {
  readonly #journal: Journal<Effect>;

  private constructor(journal: Journal<Effect>) {
    this.#journal = journal;
  }

  static async open(folder: string): Promise<Effects> {
    return new Effects(await Journal.open(join(folder, 'effects.jsonl'), { synced: true }));
  }

  /** Resolves when the effect can no longer be lost. */
  record(effect: Effect): Promise<void> {
    return this.#journal.append(effect);
  }

  all(): Promise<readonly Effect[]> {
    return this.#journal.read();
  }

  async rows(): Promise<readonly EffectRow[]> {
    return (await this.all()).map(({ action, clientToken, regionId, parameters, at }) => ({
      action,
      clientToken,
      regionId,
      parameters,
      at,
    }));
  }

  close(): Promise<void> {
    return this.#journal.close();
  }
}
