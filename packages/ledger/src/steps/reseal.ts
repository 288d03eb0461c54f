import { resealField, SEALED_FIELDS } from '../record/sealed-field.ts';
import { lacksMaster, mastersOf } from '../redis/masters-of.ts';
import { LedgerUnavailable, orUnavailable } from '../redis/unavailable.ts';
import { script } from '../script/script.ts';
import type { Store } from '../store.ts';

/** What came of sealing an operation anew. */
export type ResealAnswer =
  /** Everything it holds is under the newest key now. */
  | 'RESEALED'
  /** It was already. */
  | 'CURRENT'
  /** Of format 1 and still under way: left as it is until it is settled. */
  | 'OPEN'
  | 'MISSING';

const resealScript = script<'RESEALED' | 'CHANGED' | 'OPEN' | 'MISSING'>('record', 'reseal');

/**
 * Seals what an operation holds under the newest key, and lifts a record of format 1 to the format
 * of today. It is read and written in two steps; what somebody else writes in between is kept, and
 * read again.
 *
 * @throws LedgerUnavailable, and what `Seal.open` throws
 */
export async function reseal(store: Store, id: string): Promise<ResealAnswer> {
  const { redis, keys, seal } = store;
  for (;;) {
    const stored = await orUnavailable(redis.hmget(keys.record(id), ...SEALED_FIELDS));
    const changes = SEALED_FIELDS.flatMap((field, index) => {
      const text = stored[index] ?? '';
      const resealed = resealField(seal, id, field, text);
      return resealed === null ? [] : [field, text, resealed];
    });
    if (changes.length === 0) return stored[0] === null ? 'MISSING' : 'CURRENT';
    const answer = await resealScript(redis, [keys.record(id)], changes);
    if (answer !== 'CHANGED') return answer;
  }
}

const BATCH = 500;

/**
 * Ids of all operations that are kept, in batches. One may come twice; one that is admitted
 * meanwhile may be missed.
 *
 * @throws LedgerUnavailable, also where a master of a cluster is away: its operations would be left out unsaid.
 */
export async function* allOperations({ redis, keys }: Store): AsyncGenerator<readonly string[]> {
  if (lacksMaster(redis)) {
    throw new LedgerUnavailable(new Error('A master of the cluster cannot be asked.'));
  }
  const prefix = keys.record('');
  for (const node of mastersOf(redis)) {
    let cursor = '0';
    do {
      const [next, found] = await orUnavailable(
        node.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', BATCH),
      );
      yield found.map((key) => key.slice(prefix.length));
      cursor = next;
    } while (cursor !== '0');
  }
}
