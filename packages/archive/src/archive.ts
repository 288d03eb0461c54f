import type {
  Cursor,
  KeptOperation,
  OperationFilter,
  Order,
  Seal,
  Snapshot,
} from '@oncegate/ledger';
import { type Copy, confirm, copy, type Place, places } from './copy.ts';
import { Database, type DatabaseOptions } from './database.ts';
import { find } from './find.ts';
import { type ArchivePage, list } from './list.ts';
import { migrate } from './migrations.ts';
import { Months } from './months.ts';
import { purge } from './purge.ts';
import { type ArchiveReseal, reseal } from './reseal.ts';

/**
 * Settled operations that left Redis, or are about to. See the function of the same name for what each
 * method does. All of them throw {@link ArchiveUnavailable} where the archive did not answer.
 */
export type Archive = {
  find(id: string): Promise<Snapshot | null>;
  list(
    tenant: string,
    filter: OperationFilter,
    limit: number,
    after: Cursor | null,
    order?: Order,
  ): Promise<ArchivePage>;
  places(ids: readonly string[]): Promise<ReadonlyMap<string, Place>>;
  copy(copies: readonly Copy[]): Promise<ReadonlySet<string>>;
  confirm(copies: readonly Pick<KeptOperation, 'record' | 'digest'>[], at: number): Promise<void>;
  purge(now: number, limit: number): Promise<number>;
  reseal(): AsyncGenerator<ArchiveReseal>;
  /** Settles once the archive answers and its tables are of this release. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

export type ArchiveOptions = DatabaseOptions & {
  /** Opens what operations hold; nothing is opened to be copied. */
  readonly seal: Seal;
};

/**
 * The archive of one deployment. Nothing is asked of it here: its tables are made before its first use, by
 * whichever process comes first.
 */
export function openArchive({ seal, ...options }: ArchiveOptions): Archive {
  const database = new Database(options);
  const months = new Months(database);
  let made: Promise<void> | null = null;
  const ready = async (): Promise<void> => {
    made ??= migrate(database);
    try {
      await made;
    } catch (error) {
      made = null;
      throw error;
    }
  };
  const asked = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
    await ready();
    return ask();
  };
  return {
    find: (id) => asked(() => find(database, seal, id)),
    list: (...args) => asked(() => list(database, seal, ...args)),
    places: (ids) => asked(() => places(database, ids)),
    copy: (copies) => asked(() => copy(database, months, copies)),
    confirm: (copies, at) => asked(() => confirm(database, copies, at)),
    purge: (now, limit) => asked(() => purge(database, months, now, limit)),
    reseal: async function* () {
      await ready();
      yield* reseal(database, months, seal);
    },
    ping: () => asked(async () => void (await database.query('SELECT 1'))),
    close: () => database.close(),
  };
}
