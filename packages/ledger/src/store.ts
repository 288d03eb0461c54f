import { randomUUID } from 'node:crypto';
import { type LedgerKeys, ledgerKeys } from './keys.ts';
import { KnownLayout } from './known-layout.ts';
import { Memory } from './record/memory.ts';
import type { Seal } from './record/sealed-field.ts';
import type { RedisClient } from './redis/redis-client.ts';

/** Where a step is taken: a connection and the names of the keys of one partition. */
export type Store = {
  readonly redis: RedisClient;
  readonly keys: LedgerKeys;
  readonly seal: Seal;
  /** Which partitions there are, as this process knows. */
  readonly layout: KnownLayout;
  /** Names this process, or the part of it that opened the ledger. */
  readonly process: string;
  /** What this process remembers of operations, of other partitions too. */
  readonly memory: Memory;
  /** Told where records of a newer format were left out among others: a step on one alone throws. */
  readonly onNewer: () => void;
  /** Its last heartbeat, `process:moment`; empty before the first. */
  seen: string;
  /** What this process knows of the ledger's losses; null before the first beat. */
  losses: string | null;
};

/** Processes that know of partitions are told by this from those of releases before. */
export const KNOWS_PARTITIONS = 'p.';

/**
 * @param partition its number, from 0.
 * @param layout what the process knows of partitions, shared by all that it opens.
 * @param memory likewise shared.
 * @param onNewer see `Store`.
 */
export function openStore(
  redis: RedisClient,
  prefix: string,
  seal: Seal,
  partition = 0,
  layout: KnownLayout = new KnownLayout([1]),
  memory: Memory = new Memory(),
  onNewer: () => void = () => {},
): Store {
  const keys = ledgerKeys(prefix, partition);
  const process = `${KNOWS_PARTITIONS}${randomUUID()}`;
  return { redis, keys, seal, layout, process, memory, onNewer, seen: '', losses: null };
}

/** The keys that a step on an operation names beside those that all operations share. */
export function operationKeys({ keys }: Store, id: string): string[] {
  return [keys.record(id), keys.attempts(id)];
}
