import type { Counts } from './counts.ts';
import type { Latency } from './latencies.ts';
import type { LoadPlan } from './load-plan.ts';

/** What became of a load. */
export type LoadReport = {
  readonly load: Omit<LoadPlan, 'apiKey' | 'gateways'> & { readonly gateways: number };
  /** Callers that came, and those of them that were told the cloud's answer. */
  readonly callers: number;
  /** Callers beyond those, for whom too many were waiting. */
  readonly turnedAway: number;
  readonly succeeded: number;
  /** Different tokens among those that have an answer. */
  readonly tokens: number;
  /** From the first caller to the last answer. */
  readonly seconds: number;
  readonly succeededPerSecond: number;
  /** Milliseconds from when a caller meant to ask until it was told. */
  readonly latencyMs: Latency | null;
  /** Milliseconds that the generator itself began later than it meant to: large, it is the limit. */
  readonly generatorLateMs: Latency | null;
  readonly dispositions: Counts;
  /** What callers were told at last instead of a success. */
  readonly errors: Counts;
  /** Why requests were sent again, with the same token. */
  readonly resends: Counts;
  readonly requests: number;
  /** A line for each token that has two answers, two makers or two effects; empty is how it should be. */
  readonly conflicts: readonly string[];
};

/** Whether every caller had a success, and no token two answers. */
export function isClean({ callers, succeeded, turnedAway, conflicts }: LoadReport): boolean {
  return callers === succeeded && turnedAway === 0 && conflicts.length === 0;
}
