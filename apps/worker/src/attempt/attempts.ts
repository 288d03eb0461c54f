/** The right to make an attempt now. */
export type Turn = {
  /** Makes room for others; a second time does nothing. */
  readonly end: () => void;
};

/**
 * Whose turn it is of all attempts that a process makes: many beside each other, or one alone. The one that is
 * to be alone waits for those under way, who comes meanwhile waits for it, and all who waited go before another
 * can be alone.
 */
export class Attempts {
  #underWay = 0;
  readonly #waiting: ((isAdmitted: boolean) => void)[] = [];
  /** Of the one that is to be alone; null once it is, and where there is none. */
  #admitAlone: (() => void) | null = null;
  #isAnyAlone = false;
  #isDraining = false;

  /** Whether who comes now need not wait. */
  get isOpen(): boolean {
    return !this.#isAnyAlone;
  }

  /**
   * Resolves when it may be made, beside any number of others; with null where it would have to wait while the
   * process drains.
   */
  async beside(): Promise<Turn | null> {
    if (this.isOpen) {
      this.#underWay += 1;
      return this.#turn();
    }
    if (this.#isDraining) return null;
    const isAdmitted = await new Promise<boolean>((resolve) => this.#waiting.push(resolve));
    return isAdmitted ? this.#turn() : null;
  }

  /** Resolves when nothing else is made; with null, at once, where that is another's already, or the process drains. */
  async alone(): Promise<Turn | null> {
    if (!this.isOpen || this.#isDraining) return null;
    this.#isAnyAlone = true;
    if (this.#underWay > 0) {
      await new Promise<void>((resolve) => {
        this.#admitAlone = resolve;
      });
    }
    if (this.#isDraining) {
      this.#admitWaiting();
      return null;
    }
    this.#underWay = 1;
    return this.#turn();
  }

  /** From now on none is alone and none waits: the process ends, and might be killed before these have. */
  drain(): void {
    this.#isDraining = true;
    for (const resolve of this.#waiting.splice(0)) resolve(false);
  }

  #turn(): Turn {
    let hasEnded = false;
    return {
      end: () => {
        if (hasEnded) return;
        hasEnded = true;
        this.#end();
      },
    };
  }

  #end(): void {
    this.#underWay -= 1;
    if (this.#underWay > 0) return;
    if (this.#admitAlone === null) {
      this.#admitWaiting();
    } else {
      this.#admitAlone();
      this.#admitAlone = null;
    }
  }

  #admitWaiting(): void {
    this.#isAnyAlone = false;
    this.#underWay = this.#waiting.length;
    for (const resolve of this.#waiting.splice(0)) resolve(true);
  }
}
