import {
  type KnownLayout,
  type LedgerKeys,
  ledgerKeys,
  type PartitionedLedger,
  type RedisClient,
} from '@oncegate/ledger';
import type { ReadOperation } from '../archive/read-operation.ts';
import type { Lists } from '../limits/lists-in-turn.ts';
import { OperationWatch } from './operation-watch.ts';
import { type Stream, Tails } from './tails.ts';
import { TenantWatch } from './tenant-watch.ts';
import { watchAll } from './watch-all.ts';

type Ports = {
  readonly layout: KnownLayout;
  readonly prefix: string;
  readonly ledger: Pick<PartitionedLedger, 'homesOf' | 'ended'>;
  readonly lists: Lists;
  readonly readOperation: ReadOperation;
  /** Opens a connection that blocks on a stream of that name. */
  readonly connect: (name: string) => RedisClient;
  /** Told of each operation that could not be read. */
  readonly onError: (error: unknown) => void;
  /** Told once why those who wait and follow are told of no changes: see `tailEvents`. */
  readonly onTrouble: (error: unknown) => void;
};

export type Watches = {
  readonly watch: OperationWatch;
  readonly tenantWatch: TenantWatch;
  /** Ends the connections, once nobody is to be told any more. */
  readonly close: () => Promise<void>;
};

/** Those who wait are told by the streams of ends, those who follow by the streams of all changes. */
export function openWatches(ports: Ports): Watches {
  const { layout, prefix, ledger, lists, readOperation, connect, onError, onTrouble } = ports;
  const streams =
    (kind: keyof Pick<LedgerKeys, 'events' | 'ends'>) =>
    (partition: number): Stream => ({
      redis: connect(kind),
      key: ledgerKeys(prefix, partition)[kind],
    });
  const watch = new OperationWatch(
    readOperation,
    ledger.ended,
    (id, what) => (what === 'the end' ? ends : changes).follow(() => ledger.homesOf(id)),
    onError,
  );
  const tenantWatch = new TenantWatch(readOperation, lists, () => changes.followAll());
  const ends = new Tails(layout, watch.endsListener, streams('ends'), onTrouble);
  const changes = new Tails(
    layout,
    watchAll(watch.changesListener, tenantWatch),
    streams('events'),
    onTrouble,
  );
  return {
    watch,
    tenantWatch,
    close: async () => {
      await Promise.all([ends.close(), changes.close()]);
    },
  };
}
