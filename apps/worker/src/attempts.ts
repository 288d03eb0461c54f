/**
 * The attempts that a process makes: beside each other, or one alone. Whoever is to be alone waits for those
 * under way, and who comes meanwhile waits for it. After each that was alone they go first, so nobody waits for
 * more than one of those.
 */
export class Attempts {
  #underWay = 0;
  #isAlone = false;
  /** Who waits to be alone, the first first. */
  readonly #alone: (() => void)[] = [];
  readonly #beside: (() => void)[] = [];

  /** @returns what `make` does, and throws what it throws. */
  async beside<Made>(make: () => Promise<Made>): Promise<Made> {
    if (this.#isAlone || this.#alone.length > 0) await turn(this.#beside);
    else this.#underWay += 1;
    try {
      return await make();
    } finally {
      this.#end();
    }
  }

  /** The same, while nothing else is made. */
  async alone<Made>(make: () => Promise<Made>): Promise<Made> {
    const isFree = this.#underWay === 0;
    if (isFree) this.#beginAlone();
    else await turn(this.#alone);
    try {
      return await make();
    } finally {
      this.#end();
    }
  }

  #end(): void {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    const wasAlone = this.#isAlone;
    this.#isAlone = false;
    if (wasAlone && this.#beside.length > 0) this.#admitAllBeside();
    else this.#admitOneAlone();
  }

  #admitAllBeside(): void {
    const all = this.#beside.splice(0);
    this.#underWay = all.length;
    for (const admit of all) admit();
  }

  #admitOneAlone(): void {
    const admit = this.#alone.shift();
    if (admit === undefined) return;
    this.#beginAlone();
    admit();
  }

  #beginAlone(): void {
    this.#underWay = 1;
    this.#isAlone = true;
  }
}

/** Resolves when whoever waits there is admitted, and counted already. */
function turn(waiting: (() => void)[]): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}
