/** Longer ones are seldom sent twice, and would push out many. */
const LONGEST = 4_096;

/** What is known of documents: programs send the same few again and again. The oldest are forgotten. */
export class KnownDocuments<Known> {
  readonly #most: number;
  readonly #known = new Map<string, Known>();
  #length = 0;

  /** @param most characters of all documents together, by which what is kept of them stays small. */
  constructor(most: number) {
    this.#most = most;
  }

  of(query: string): Known | undefined {
    return this.#known.get(query);
  }

  add(query: string, known: Known): void {
    if (query.length > LONGEST || this.#known.has(query)) {
      return;
    }
    this.#known.set(query, known);
    this.#length += query.length;
    for (const oldest of this.#known.keys()) {
      if (this.#length <= this.#most) {
        return;
      }
      this.#known.delete(oldest);
      this.#length -= oldest.length;
    }
  }
}
