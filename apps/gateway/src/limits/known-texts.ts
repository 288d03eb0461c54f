/** Longer ones are seldom sent twice, and would push out many. */
const LONGEST = 4_096;

/** What is known of texts: programs send the same few again and again. The oldest are forgotten. */
export class KnownTexts<Known> {
  readonly #most: number;
  readonly #known = new Map<string, Known>();
  #length = 0;

  /** @param most characters of all texts together, by which what is kept of them stays small. */
  constructor(most: number) {
    this.#most = most;
  }

  of(text: string): Known | undefined {
    return this.#known.get(text);
  }

  add(text: string, known: Known): void {
    if (text.length > LONGEST || this.#known.has(text)) {
      return;
    }
    this.#known.set(text, known);
    this.#length += text.length;
    for (const oldest of this.#known.keys()) {
      if (this.#length <= this.#most) {
        return;
      }
      this.#known.delete(oldest);
      this.#length -= oldest.length;
    }
  }
}
