import { Lately } from './lately.ts';
import type { OperationRecord } from './record.ts';

/** A record as it was answered lately, and the course that it had then, as Redis keeps it. */
export type KeptRecord = { readonly course: string; readonly record: OperationRecord };

/** Of some 150 bytes each. */
const MOST_MET = 20_000;
/** Of some 6 KB each, 20 KB at most. */
const MOST_KEPT = 2_000;

/**
 * What a process remembers of operations, by the keys of their records: of all partitions together, because
 * there may be hundreds of them.
 */
export class Memory {
  /** Whose tokens are looked up before anything is sealed for them. */
  readonly met: Lately<true> = new Lately(MOST_MET);
  /** Of those that were asked for again, what was answered. */
  readonly kept: Lately<KeptRecord> = new Lately(MOST_KEPT);
}
