import { randomUUID } from 'node:crypto';
import { afterThisTurn, type TakeAnswer, type TakenJob } from '@oncegate/ledger';
import type { HeldJob } from '../attempt/held-job.ts';
import type { Ports } from '../ports.ts';
import { untilAnswered } from '../until-answered.ts';

/** A script that takes more keeps Redis from everything else meanwhile. */
const MOST_AT_ONCE = 16;
/** How long the same taking is asked for while Redis is away: not longer than its locks hold. */
const ASKED_FOR_MS = 5_000;
const AFTER_TROUBLE_MS = 1_000;

export type SourcePorts = Pick<
  Ports,
  'ledger' | 'pacing' | 'attempts' | 'settings' | 'monotonic' | 'wall' | 'pause'
>;

/** A job, and how it came. */
export type SourcedJob = { readonly job: TakenJob; readonly held: HeldJob };

export type NextJob =
  | SourcedJob
  /** There is none; one that is delayed is due then, in epoch milliseconds, or 0. */
  | { readonly job: null; readonly nextDueAt: number }
  /** The queue was given a rate of its own. */
  | { readonly job: 'LIMITED' };

type Ask = {
  readonly resolve: (next: NextJob) => void;
  readonly reject: (error: unknown) => void;
};

type Taken = {
  readonly ok: true;
  readonly answer: TakeAnswer;
  readonly held: (job: TakenJob) => HeldJob;
  /** Whether there are more in line than it took. */
  readonly isMore: boolean;
};
type Trouble = { readonly ok: false; readonly error: unknown };

/** A script under way, and who was the last to ask before it left. */
type Taking = { readonly lastAsk: Ask | undefined; readonly answered: Promise<Taken | Trouble> };

/** Where the next job comes from. Jobs are taken many at once, and their operations claimed with them. */
export class JobSource {
  readonly #ports: SourcePorts;
  readonly #who: string = randomUUID();
  readonly #lockMs: number;
  readonly #free: () => number;
  readonly #tell: (error: unknown) => void;
  /** Empty while anybody waits. */
  readonly #ready: SourcedJob[] = [];
  /** Who waits, the first first. */
  readonly #asks: Ask[] = [];
  /** Until it is answered; null where nothing is being taken. */
  #taking: Promise<void> | null = null;
  #isAsleep = false;
  /** Where the line was empty: when the next delayed job is due, or 0; null where there may be one. */
  #noneBefore: number | null = null;

  /**
   * @param free how many jobs more may be run at once than were given out; none once the worker ends.
   * @param tell is told of trouble that nobody waits to hear of.
   */
  constructor(
    ports: SourcePorts,
    lockMs: number,
    free: () => number,
    tell: (error: unknown) => void,
  ) {
    this.#ports = ports;
    this.#lockMs = lockMs;
    this.#free = free;
    this.#tell = tell;
  }

  /** @throws LedgerUnavailable; what was taken meanwhile comes back when its locks are over. */
  next(): Promise<NextJob> {
    const ready = this.#ready.shift();
    if (ready !== undefined) return Promise.resolve(ready);
    const none = this.#noneBefore;
    if (none !== null && (none === 0 || none > this.#ports.wall())) {
      return Promise.resolve({ job: null, nextDueAt: none });
    }
    return new Promise((resolve, reject) => {
      this.#asks.push({ resolve, reject });
      this.#takeSoon();
    });
  }

  /**
   * Waits for a job to be added, or until so much time has passed that one has to be looked for. Nobody asks
   * meanwhile but for the place of a job that ended, so no more may be taken: it would lie here, locked.
   *
   * @returns null, at once, where there is a job already.
   */
  async asleep<Woken>(wait: () => Promise<Woken>): Promise<Woken | null> {
    await this.#taking;
    if (this.#ready.length > 0) return null;
    this.#isAsleep = true;
    try {
      // What was given out has its say first.
      await afterThisTurn();
      return await wait();
    } finally {
      this.#isAsleep = false;
      this.#noneBefore = null;
    }
  }

  /** What was taken, or is just being taken, and is not asked for any more. */
  async rest(): Promise<readonly SourcedJob[]> {
    await this.#taking;
    return this.#ready.splice(0);
  }

  /** Those who ask in one turn are given what one script takes. */
  #takeSoon(): void {
    this.#taking ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#take());
  }

  async #take(): Promise<void> {
    let taking: Taking | null = this.#begin();
    while (taking !== null) {
      const { lastAsk, answered }: Taking = taking;
      const taken = await answered;
      taking = null;
      if (taken.ok) {
        if (this.#hasRoomBeside(taken)) {
          // Redis takes the next jobs while these are run.
          taking = this.#begin();
          await onItsWay();
        }
        this.#hand(taken, lastAsk);
      } else {
        await this.#fail(taken.error, lastAsk);
      }
    }
    this.#taking = null;
    if (this.#asks.length > 0) this.#takeSoon();
  }

  #begin(): Taking {
    const most = Math.min(MOST_AT_ONCE, Math.max(this.#asks.length, this.#room()));
    const answered = this.#taken(most).catch((error: unknown): Trouble => ({ ok: false, error }));
    return { lastAsk: this.#asks.at(-1), answered };
  }

  /** How many more may lie here ready. */
  #room(): number {
    return this.#isAsleep ? 0 : this.#free() - this.#ready.length;
  }

  /** Whether there is work and room for as many again. */
  #hasRoomBeside({ answer, isMore }: Taken): boolean {
    if (answer.answer === 'LIMITED' || !isMore) return false;
    return this.#room() - answer.jobs.length >= MOST_AT_ONCE;
  }

  /** Whoever waits is given of these, also who asked when the script had left; what is left over lies ready. */
  #hand({ answer, held, isMore }: Taken, lastAsk: Ask | undefined): void {
    if (answer.answer === 'LIMITED') {
      for (const { resolve } of this.#waitingUntil(lastAsk)) resolve({ job: 'LIMITED' });
      return;
    }
    this.#noneBefore = answer.isLineEmpty ? answer.nextDueAt : null;
    for (const job of answer.jobs) {
      const sourced = { job, held: held(job) };
      const ask = this.#asks.shift();
      if (ask === undefined) this.#ready.push(sourced);
      else ask.resolve(sourced);
    }
    if (isMore) return;
    for (const { resolve } of this.#waitingUntil(lastAsk)) {
      resolve({ job: null, nextDueAt: answer.nextDueAt });
    }
  }

  async #fail(error: unknown, lastAsk: Ask | undefined): Promise<void> {
    const waiting = this.#waitingUntil(lastAsk);
    if (waiting.length === 0) {
      this.#tell(error);
      return;
    }
    // BullMQ asks again at once.
    await this.#ports.pause(AFTER_TROUBLE_MS);
    for (const { reject } of waiting) reject(error);
  }

  /** Those who wait still of whom this one was the last; they wait no more. */
  #waitingUntil(lastAsk: Ask | undefined): readonly Ask[] {
    return this.#asks.splice(0, this.#asks.findIndex((ask) => ask === lastAsk) + 1);
  }

  async #taken(most: number): Promise<Taken> {
    const { ledger, pacing, attempts, settings, monotonic, wall } = this.#ports;
    const nonce = randomUUID();
    const asked = monotonic();
    const askedWall = wall();
    // Where calls are limited or in trouble it is asked first whether the cloud may be called. Where they have to wait
    // for one that is alone, none is claimed before its turn.
    const claim = pacing.isInForce || !attempts.isOpen ? null : settings;
    const taking = { nonce, who: this.#who, most, lockMs: this.#lockMs, now: askedWall, claim };
    const answer = await untilAnswered(() => ledger.take(taking), ASKED_FOR_MS, this.#ports);
    const held = ({ claim: read }: TakenJob): HeldJob => ({
      lockedBy: nonce,
      claim: read && { read, asked, askedWall },
      isFinished: false,
    });
    const isMore = answer.answer === 'TAKEN' && answer.jobs.length === most && !answer.isLineEmpty;
    return { ok: true, answer, held, isMore };
  }
}

/** Resolves when what was sent in this turn has been handed to the socket. */
function onItsWay(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
