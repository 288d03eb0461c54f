import type { KnownLayout } from '../known-layout.ts';
import { homesOf } from '../layout.ts';
import type { Partition } from './partition.ts';

/** All partitions that there are, as far as this process knows: more once it hears of more. */
export class Partitions {
  readonly layout: KnownLayout;
  readonly #open: (number: number) => Partition;
  readonly #opened: Partition[] = [];

  constructor(layout: KnownLayout, open: (number: number) => Partition) {
    this.layout = layout;
    this.#open = open;
  }

  of(number: number): Partition {
    for (let next = this.#opened.length; next <= number; next += 1) {
      this.#opened.push(this.#open(next));
    }
    return this.#opened[number] as Partition;
  }

  get all(): readonly Partition[] {
    const { count } = this.layout;
    this.of(count - 1);
    return this.#opened.slice(0, count);
  }

  /** Those that may hold an operation: where it is made now, then where it was made before. */
  homesOf(id: string): readonly [Partition, ...Partition[]] {
    const [home = 0, ...before] = homesOf(this.layout.current, id);
    return [this.of(home), ...before.map((number) => this.of(number))];
  }
}
