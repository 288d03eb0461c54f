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
  readonly giveUp: (error: TimeOver) => void;
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
  /** In the order of their asking, which is that of their ends. */
  readonly #waiting = new Set<Waiting>();
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
      };
      this.#waiting.add(waiting);
      this.#timer ??= setTimeout(() => this.#judge(), this.#ms);
      answer.then(
        (value) => {
          this.#answered(waiting);
          resolve(value);
        },
        (error: unknown) => {
          this.#answered(waiting);
          reject(error);
        },
      );
    });
  }

  #answered(waiting: Waiting): void {
    this.#waiting.delete(waiting);
    if (this.#waiting.size === 0 && this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }

  #judge(): void {
    const now = performance.now();
    const idle = performance.nodeTiming.idleTime;
    let next = Number.POSITIVE_INFINITY;
    for (const waiting of this.#waiting) {
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
    if (this.#waiting.delete(waiting)) waiting.giveUp(new TimeOver(this.#ms));
  }
}
