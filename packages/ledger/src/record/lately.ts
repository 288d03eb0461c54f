/** What was noted lately, by name; what was noted long ago is forgotten. */
export class Lately<Value> {
  readonly #most: number;
  #current = new Map<string, Value>();
  #earlier = new Map<string, Value>();

  /** @param most that are surely remembered; at most twice as many are. */
  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): Value | undefined {
    return this.#current.get(name) ?? this.#earlier.get(name);
  }

  note(name: string, value: Value): void {
    this.#current.set(name, value);
    if (this.#current.size < this.#most) return;
    // Not one by one: the oldest of a map is looked for among all that were deleted from it.
    this.#earlier = this.#current;
    this.#current = new Map();
  }
}
