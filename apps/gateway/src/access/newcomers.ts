import type { Place } from './places.ts';

type Newcomer = { readonly address: string; readonly sendAway: () => void };

/**
 * Those who have not said yet who they are. Where there are too many, the one that has stayed
 * longest goes, of the address that has most of them: a crowd of strangers makes room for whoever
 * introduces himself at once, instead of keeping him out.
 */
export class Newcomers {
  readonly #most: number;
  /** In the order in which they came. */
  readonly #here = new Set<Newcomer>();

  constructor(most: number) {
    this.#most = most;
  }

  get count(): number {
    return this.#here.size;
  }

  /** @param sendAway called once, when its place is wanted by others. */
  come(address: string, sendAway: () => void): Place {
    const newcomer = { address, sendAway };
    this.#here.add(newcomer);
    if (this.#here.size > this.#most) {
      this.#makeRoom();
    }
    return { leave: () => void this.#here.delete(newcomer) };
  }

  #makeRoom(): void {
    const byAddress = Map.groupBy(this.#here, ({ address }) => address);
    const [largest] = [...byAddress.values()].toSorted((a, b) => b.length - a.length);
    const [longest] = largest ?? [];
    if (longest !== undefined) {
      this.#here.delete(longest);
      longest.sendAway();
    }
  }
}
