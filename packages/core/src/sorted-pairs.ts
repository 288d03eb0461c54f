import type { WirePair } from './cloud-request.ts';
import { compareUtf8 } from './utf8.ts';

/**
 * Pairs in the order of the UTF-8 bytes of their names, each name once.
 *
 * Each goes to its place as it comes, because the search for it also tells whether the name is
 * taken: for the few parameters of a request that is faster than a set of names and a sort after it.
 * Later pairs are moved up, so it is for lists whose length has a limit.
 */
export class SortedPairs {
  readonly #pairs: WirePair[] = [];

  /** Answers false where the name is taken. */
  add(name: string, value: string): boolean {
    let from = 0;
    let to = this.#pairs.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      const order = compareUtf8((this.#pairs[middle] as WirePair)[0], name);
      if (order === 0) return false;
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    this.#pairs.splice(from, 0, [name, value]);
    return true;
  }

  all(): readonly WirePair[] {
    return this.#pairs;
  }
}
