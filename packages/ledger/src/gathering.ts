/** What one operation is given, and answered. */
export type Asked<Answer> = {
  /** Its record, its attempts, and what else the step names, as many for each operation. */
  readonly keys: readonly string[];
  readonly args: readonly (string | number)[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * How many operations one script takes. The answers of one are read while Redis executes the next, so it is better
 * that there are a few under way; with many, that the disk is waited for less often.
 */
const AT_ONCE = { least: Number(process.env['BATCH'] ?? 16), most: Number(process.env['BATCH2'] ?? 32), underWay: 8 };
/** Characters of arguments. What a script answers it bounds itself: see `in-turn.lua`. */
const MOST_LETTERS = 256 * 1024;

/** Gathers what is asked in one turn of the event loop. What fills a script leaves at once. */
export class Gathering<Answer> {
  readonly #take: (all: readonly Asked<Answer>[]) => Promise<void>;
  #all: Asked<Answer>[] = [];
  #letters = 0;
  /** Asked and not answered. */
  #underWay = 0;

  /** @param take takes all of them, and never fails. */
  constructor(take: (all: readonly Asked<Answer>[]) => Promise<void>) {
    this.#take = take;
  }

  add(asked: Asked<Answer>): void {
    const letters = asked.args.reduce<number>((sum, arg) => sum + String(arg).length, 0);
    if (this.#letters + letters > MOST_LETTERS) this.#leave(this.#all);
    const all = this.#all;
    all.push(asked);
    this.#letters += letters;
    this.#underWay += 1;
    if (all.length === 1) setImmediate(() => this.#leave(all));
    if (all.length >= this.#enough()) this.#leave(all);
  }

  #enough(): number {
    const { least, most, underWay } = AT_ONCE;
    return Math.min(most, Math.max(least, Math.ceil(this.#underWay / underWay)));
  }

  #leave(all: readonly Asked<Answer>[]): void {
    // It was full before its turn was over.
    if (all !== this.#all || all.length === 0) return;
    this.#all = [];
    this.#letters = 0;
    void this.#take(all).then(() => {
      this.#underWay -= all.length;
    });
  }
}
