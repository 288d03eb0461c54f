/** What one operation is given, and answered. */
export type Asked<Answer> = {
  /** Its record, its attempts, and what else the step names, as many for each operation. */
  readonly keys: readonly string[];
  readonly args: readonly (string | number)[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * How many operations one script takes: an eighth of those under way, within these bounds. Redis executes one script
 * while the answers of another are read, so there should be several; where many are under way, larger ones wait for
 * the disk less often.
 */
const AT_ONCE = { least: 16, most: 32, partOf: 8 };
/** Characters of arguments. What a script answers it bounds itself: see `in-turn.lua`. */
const MOST_LETTERS = 256 * 1024;

/** Gathers what is asked in one turn of the event loop. What fills a script leaves at once, in the midst of the turn. */
export class Gathering<Answer> {
  readonly #take: (all: readonly Asked<Answer>[]) => Promise<void>;
  #all: Asked<Answer>[] = [];
  #letters = 0;
  /** Asked and not answered. */
  #underWay = 0;

  /** @param take answers all of them, in one script; it never fails. */
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
    const { least, most, partOf } = AT_ONCE;
    return Math.min(most, Math.max(least, Math.ceil(this.#underWay / partOf)));
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
