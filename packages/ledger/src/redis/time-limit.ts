import { performance } from 'node:perf_hooks';

/** The time was over before an answer came; what was asked for may still happen. */
export class TimeOver extends Error {
  override readonly name = 'TimeOver';
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/** Part of the time in which this process must have had nothing else to do. */
const IDLE_SHARE = 0.25;
/** However busy it is, nobody waits for longer than this many times the limit. */
const MOST = 4;

type Waiting = {
  readonly since: number;
  /** Milliseconds that the event loop had been idle for then. */
  readonly idleBefore: number;
  /** Null once it is over. */
  giveUp: ((error: TimeOver) => void) | null;
  /** Who asked after it. */
  next: Waiting | null;
};

/**
 * A limit of `ms` milliseconds for each of many answers, under one timer for all that wait.
 *
 * Only time to spare counts: a process that was busy finds its timers due before it has read its
 * sockets, and must not call Redis slow for that. So the time is over once the event loop was idle
 * for a quarter of it, and one more look at the sockets brought nothing.
 */
export class TimeLimit {
  readonly #ms: number;
  /**
   * The first and the last in the order of their asking, which is that of their ends. The first still waits. A chain,
   * because a list costs as much as it is long to take its first from, and one silent master makes it long.
   */
  #first: Waiting | null = null;
  #last: Waiting | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /**
   * Waits for `answer`, but not longer than the limit.
   *
   * @throws TimeOver, or whatever `answer` rejects with. A rejection after the time is swallowed.
   */
  within<Value>(answer: Promise<Value>): Promise<Value> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        since: performance.now(),
        idleBefore: performance.nodeTiming.idleTime,
        giveUp: reject,
        next: null,
      };
      this.#enter(waiting);
      this.#timer ??= setTimeout(() => this.#judge(), this.#ms);
      answer.then(
        (value) => {
          this.#leave(waiting);
          resolve(value);
        },
        (error: unknown) => {
          this.#leave(waiting);
          reject(error);
        },
      );
    });
  }

  #enter(waiting: Waiting): void {
    if (this.#first === null || this.#last === null) this.#first = waiting;
    else this.#last.next = waiting;
    this.#last = waiting;
  }

  /** Returns how to give it up; null where it is over already. */
  #leave(waiting: Waiting): Waiting['giveUp'] {
    const { giveUp } = waiting;
    waiting.giveUp = null;
    while (this.#first?.giveUp === null) {
      const { next } = this.#first;
      // One that is old must not keep those behind it from being collected early.
      this.#first.next = null;
      this.#first = next;
    }
    if (this.#first === null && this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
    return giveUp;
  }

  #judge(): void {
    const now = performance.now();
    const idle = performance.nodeTiming.idleTime;
    let next = Number.POSITIVE_INFINITY;
    for (let waiting = this.#first; waiting !== null; waiting = waiting.next) {
      if (waiting.giveUp === null) continue;
      const left = this.#left(waiting, now, idle);
      if (left <= 0) setImmediate(() => this.#giveUp(waiting));
      else next = Math.min(next, left);
      // Whoever asked later has at least as long.
      if (now - waiting.since < this.#ms) break;
    }
    this.#timer =
      next === Number.POSITIVE_INFINITY ? null : setTimeout(() => this.#judge(), Math.ceil(next));
  }

  /** Milliseconds until it is to be looked at again; none where its time is over. */
  #left({ since, idleBefore }: Waiting, now: number, idle: number): number {
    const soonest = since + this.#ms - now;
    const missing = IDLE_SHARE * this.#ms - (idle - idleBefore);
    const latest = since + MOST * this.#ms - now;
    return Math.min(Math.max(soonest, missing), latest);
  }

  #giveUp(waiting: Waiting): void {
    this.#leave(waiting)?.(new TimeOver(this.#ms));
  }
}
