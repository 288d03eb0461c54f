import { randomUUID } from 'node:crypto';
import { type LedgerKeys, ledgerKeys } from './keys.ts';
import { Lately } from './lately.ts';
import { KnownLayout } from './partitions/known-layout.ts';
import type { OperationRecord } from './record.ts';
import type { RedisClient } from './redis-client.ts';
import type { Seal } from './sealed-field.ts';

/** A record as it was answered lately, and the course that it had then, as Redis keeps it. */
export type KeptRecord = { readonly course: string; readonly record: OperationRecord };

/** Where a step is taken: a connection and the names of the keys of one partition. */
export type Store = {
  readonly redis: RedisClient;
  readonly keys: LedgerKeys;
  readonly seal: Seal;
  /** Which partitions there are, as this process knows. */
  readonly layout: KnownLayout;
  /** Names this process, or the part of it that opened the ledger. */
  readonly process: string;
  /** Whose tokens are looked up before anything is sealed for them. */
  readonly met: Lately<true>;
  /** Of those that were asked for again, what was answered. */
  readonly kept: Lately<KeptRecord>;
  /** Its last heartbeat, `process:moment`; empty before the first. */
  seen: string;
  /** What this process knows of the ledger's losses; null before the first beat. */
  losses: string | null;
};

/** Of some 64 bytes each. */
const MOST_MET = 10_000;
/** Of some 6 KB each, 20 KB at most. */
const MOST_KEPT = 2_000;

/** Processes that know of partitions are told by this from those of releases before. */
export const KNOWS_PARTITIONS = 'p.';

/**
 * @param partition its number, from 0.
 * @param layout what the process knows of partitions, shared by all that it opens.
 */
export function openStore(
  redis: RedisClient,
  prefix: string,
  seal: Seal,
  partition = 0,
  layout: KnownLayout = new KnownLayout([1]),
): Store {
  const keys = ledgerKeys(prefix, partition);
  const process = `${KNOWS_PARTITIONS}${randomUUID()}`;
  return {
    redis,
    keys,
    seal,
    layout,
    process,
    met: new Lately(MOST_MET),
    kept: new Lately(MOST_KEPT),
    seen: '',
    losses: null,
  };
}

/** The keys that a step on an operation names beside those that all operations share. */
export function operationKeys({ keys }: Store, id: string): string[] {
  return [keys.record(id), keys.attempts(id)];
}
