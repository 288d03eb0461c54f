import { countOf, goesOn, type Layout, layoutText, parseLayout } from './layout.ts';

/**
 * Two layouts of which neither goes on where the other ends: this deployment was set up twice, or its
 * Redis was emptied and set up anew while processes of before went on.
 */
export class LayoutConflict extends Error {
  override readonly name = 'LayoutConflict';
  constructor(known: string, other: string) {
    super(`This process knows the partitions ${known}, the ledger has ${other}: start it again.`);
  }
}

/** What a process knows of the layout, shared by everything in it that asks the ledger. */
export class KnownLayout {
  #current: Layout;
  /** As it is sent with steps. */
  #text: string;
  readonly #listeners = new Set<() => void>();

  constructor(layout: Layout) {
    this.#current = layout;
    this.#text = layoutText(layout);
  }

  get current(): Layout {
    return this.#current;
  }

  /** How many partitions there are. */
  get count(): number {
    return countOf(this.#current);
  }

  get text(): string {
    return this.#text;
  }

  /**
   * Takes over what a partition knows, where that is more.
   *
   * @returns whether it was.
   * @throws LayoutConflict
   */
  learn(text: string): boolean {
    if (text === this.#text) return false;
    const told = parseLayout(text);
    if (goesOn(this.#current, told)) return false;
    if (!goesOn(told, this.#current)) throw new LayoutConflict(this.#text, text);
    this.#current = told;
    this.#text = text;
    for (const listener of this.#listeners) listener();
    return true;
  }

  /** Calls `listener` after each time that partitions were added. */
  onRaise(listener: () => void): void {
    this.#listeners.add(listener);
  }
}
