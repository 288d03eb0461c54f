import type { LedgerKeys } from './keys.ts';
import type { MetOperations } from './met-operations.ts';
import type { RedisClient } from './redis-client.ts';
import type { Seal } from './sealed-field.ts';

/** Where a step is taken: a connection and the names of the keys. */
export type Store = {
  readonly redis: RedisClient;
  readonly keys: LedgerKeys;
  readonly seal: Seal;
  /** Names this process, or the part of it that opened the ledger. */
  readonly process: string;
  /** Whose tokens are looked up before anything is sealed for them. */
  readonly met: MetOperations;
  /** Its last heartbeat, `process:moment`; empty before the first. */
  seen: string;
  /** What this process knows of the ledger's losses; null before the first beat. */
  losses: string | null;
};

/** The keys that a step on an operation names beside those that all operations share. */
export function operationKeys({ keys }: Store, id: string): string[] {
  return [keys.record(id), keys.attempts(id)];
}
