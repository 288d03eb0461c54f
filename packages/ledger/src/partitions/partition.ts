import type { KnownLayout } from '../known-layout.ts';
import { type Ledger, stepsOn } from '../ledger.ts';
import type { Memory } from '../record/memory.ts';
import type { Submission } from '../record/record.ts';
import type { Seal } from '../record/sealed-field.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import { type Admission, admit, type Moved } from '../steps/admit.ts';
import { type Forgone, forgo } from '../steps/forgo.ts';
import { layoutHere } from '../steps/layout.ts';
import { openOf } from '../steps/open-of.ts';
import { openStore } from '../store.ts';

/** The steps of one partition that are for whoever serves it; what is admitted there, it does not say. */
export type PartitionSteps = Omit<Ledger, 'admit'>;

/**
 * One partition of a ledger: its records, indexes, streams and queue are in one slot, and each step on
 * it is one script. It has heartbeats and losses of its own.
 */
export type Partition = PartitionSteps & {
  readonly number: number;
  /** What it creates has its job. @param layout that makes this partition the operation's home. */
  admit(submission: Submission, nonce: string, layout: string): Promise<Admission | Moved>;
  forgo(id: string, nonce: string, layout: string): Promise<Forgone>;
  /** The layout that it has heard of; null before the first process. */
  layoutHere(): Promise<string | null>;
  openOf(tenant: string): Promise<number>;
};

/**
 * Opens one partition of a ledger, which asks Redis nothing yet.
 *
 * @param number of the partition, from 0 on.
 * @param layout what this process knows, shared by all partitions that it opens; needed where it beats
 *   or admits.
 * @param memory shared likewise; needed where it admits.
 * @param onNewer told where lists leave out records of a newer release.
 */
export function openPartition(
  redis: RedisClient,
  prefix: string,
  seal: Seal,
  number: number,
  layout?: KnownLayout,
  memory?: Memory,
  onNewer?: () => void,
): Partition {
  const store = openStore(redis, prefix, seal, number, layout, memory, onNewer);
  return {
    ...stepsOn(store),
    number,
    admit: (submission, nonce, under) => admit(store, submission, nonce, under, true),
    forgo: (id, nonce, under) => forgo(store, id, nonce, under),
    layoutHere: () => layoutHere(store),
    openOf: (tenant) => openOf(store, tenant),
  };
}
