import { randomUUID } from 'node:crypto';
import type { RedisClient } from '@oncegate/ledger';
import { answersOf } from './answers-of.ts';
import { type Group, groupKeys, groupOf, nameOf, newsKeys } from './group.ts';
import { isLimited, type Limits } from './limits.ts';
import type { Outcome } from './outcome.ts';
import { QUIET_MS } from './quiet.ts';
import { enter, type Line, type Why } from './steps/enter.ts';
import { keep, type Standing } from './steps/keep.ts';
import { type Change, type LeaveAnswer, leave } from './steps/leave.ts';
import { hear, tell } from './steps/news.ts';

/** A call that is inside. */
export type Visit = {
  readonly holder: string;
  /** By the monotonic clock. */
  readonly since: number;
};

export type Entry =
  | { readonly go: true; readonly visit: Visit | null }
  | { readonly go: false; readonly why: Why; readonly waitMs: number };

export type GroupStanding = { readonly group: Group; readonly standing: Standing };

export type PacingOptions = {
  /** What is configured for a group now. */
  readonly limitsOf: (group: Group) => Limits;
  /** Whether any group is limited now. */
  readonly hasLimits: () => boolean;
  /** Milliseconds after which the place of a call is another's, where its worker is dead. */
  readonly leaseMs: number;
  /** Operations that fail in a row until the circuit of their group opens; 0: it never does. */
  readonly failures: number;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Told once, in the process whose call it was. `pace` is calls a second from now on. */
  readonly onChange: (group: Group, change: Change, pace: number | null) => void;
};

/**
 * Paces the calls of all workers together, by groups.
 *
 * Redis is asked only of groups that are limited, or in trouble: that the cloud throttles one, or is
 * away. A process hears of trouble by its own calls at once, by those of others with its next beat.
 */
export class Pacing {
  readonly #redis: RedisClient;
  readonly #prefix: string;
  readonly #options: PacingOptions;
  /** The groups in trouble, by until when as far as it is known here. */
  readonly #trouble = new Map<string, number>();
  /** Groups in which calls failed since the last definite answer: the next one is told. */
  #failing = new Set<string>();
  /** What this process has inside: holders by group. */
  readonly #inside = new Map<string, Set<string>>();

  constructor(redis: RedisClient, prefix: string, options: PacingOptions) {
    this.#redis = redis;
    this.#prefix = prefix;
    this.#options = options;
  }

  /** Whether there is any group that must be asked for. */
  get isInForce(): boolean {
    return this.#options.hasLimits() || this.#trouble.size > 0;
  }

  /**
   * Asks for room for one call.
   *
   * @throws LedgerUnavailable
   */
  async enter(group: Group, line: Line): Promise<Entry> {
    if (!this.#mustAsk(group)) return { go: true, visit: null };
    const { leaseMs, monotonic } = this.#options;
    const visit = { holder: randomUUID(), since: monotonic() };
    const answer = await enter(this.#redis, groupKeys(this.#prefix, group), {
      holder: visit.holder,
      leaseMs,
      limits: this.#options.limitsOf(group),
      line,
    });
    this.#learn(group, answer.troubleMs);
    if (!answer.go) return { go: false, why: answer.why, waitMs: answer.waitMs };
    this.#holders(group).add(visit.holder);
    return { go: true, visit };
  }

  /**
   * Makes room again, and learns from what came of the call. To be called for every call, those too
   * that were not asked to enter.
   *
   * @throws LedgerUnavailable; the place is given back when its lease is over.
   */
  async leave(group: Group, visit: Visit | null, outcome: Outcome): Promise<void> {
    if (visit !== null) this.#holders(group).delete(visit.holder);
    if (!this.#mustTell(group, visit, outcome)) return;
    const { failures, limitsOf, monotonic, onChange } = this.#options;
    const now = monotonic();
    const answer = await leave(this.#redis, groupKeys(this.#prefix, group), outcome, {
      holder: visit?.holder ?? null,
      tookMs: now - (visit?.since ?? now),
      limits: limitsOf(group),
      failures,
    });
    this.#learn(group, answer.troubleMs);
    if (answer.change !== null) onChange(group, answer.change, answer.pace);
    await this.#tell(group, outcome, answer);
  }

  /**
   * Hears of the groups in trouble, and renews what this process has inside. To be called every second.
   *
   * All of it beside each other: of a cluster, a master that is away is waited for with its own groups,
   * and takes no other group's places away.
   *
   * @returns how those groups stand, but for those that did not answer.
   * @throws LedgerUnavailable where nobody answered.
   */
  async beat(): Promise<readonly GroupStanding[]> {
    const known = new Set([...this.#trouble.keys(), ...this.#inside.keys()]);
    const standings = await answersOf([
      this.#keepNews(known),
      ...[...known].map(async (name) => [await this.#keep(name)]),
    ]);
    return standings.flat();
  }

  /** What others told, of groups that are not `known` here. */
  async #keepNews(known: ReadonlySet<string>): Promise<readonly GroupStanding[]> {
    const { trouble, failing } = await hear(this.#redis, newsKeys(this.#prefix));
    this.#failing = new Set(failing);
    return answersOf(trouble.filter((name) => !known.has(name)).map((name) => this.#keep(name)));
  }

  async #keep(name: string): Promise<GroupStanding> {
    const group = groupOf(name);
    const { leaseMs, limitsOf } = this.#options;
    const holders = [...this.#holders(group)];
    if (holders.length === 0) this.#inside.delete(name);
    const keys = groupKeys(this.#prefix, group);
    const standing = await keep(this.#redis, keys, holders, leaseMs, limitsOf(group));
    this.#learn(group, standing.troubleMs);
    return { group, standing };
  }

  /** Of answers that only mend nobody needs to hear: whoever is told of trouble asks until it is over. */
  async #tell(group: Group, { kind }: Outcome, answer: LeaveAnswer): Promise<void> {
    const { trouble, failing } = newsKeys(this.#prefix);
    const name = nameOf(group);
    if (answer.isFailing) {
      this.#failing.add(name);
      await tell(this.#redis, failing, name, QUIET_MS);
    }
    if (answer.troubleMs > 0 && (answer.change !== null || kind !== 'answered')) {
      await tell(this.#redis, trouble, name, answer.troubleMs);
    }
  }

  #mustAsk(group: Group): boolean {
    const until = this.#trouble.get(nameOf(group));
    if (until !== undefined && until <= this.#options.monotonic()) {
      this.#trouble.delete(nameOf(group));
    }
    return this.#trouble.has(nameOf(group)) || isLimited(this.#options.limitsOf(group));
  }

  #mustTell(group: Group, visit: Visit | null, { kind }: Outcome): boolean {
    switch (kind) {
      case 'throttled':
        return true;
      case 'failed':
        return visit !== null || this.#options.failures > 0;
      case 'answered':
        // Told once: whoever is told again that it fails tells again.
        return (
          this.#failing.delete(nameOf(group)) || visit !== null || this.#trouble.has(nameOf(group))
        );
      case 'unsent':
        return visit !== null;
    }
  }

  #learn(group: Group, troubleMs: number): void {
    if (troubleMs > 0) this.#trouble.set(nameOf(group), this.#options.monotonic() + troubleMs);
    else this.#trouble.delete(nameOf(group));
  }

  #holders(group: Group): Set<string> {
    const name = nameOf(group);
    const holders = this.#inside.get(name) ?? new Set<string>();
    this.#inside.set(name, holders);
    return holders;
  }
}

/** What calls ask of pacing. */
export type Gate = Pick<Pacing, 'isInForce' | 'enter' | 'leave'>;

/** Lets every call through, and learns nothing. */
export const NO_PACING: Gate = {
  isInForce: false,
  enter: async () => ({ go: true, visit: null }),
  leave: async () => {},
};
