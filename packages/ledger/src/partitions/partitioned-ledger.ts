import type { KnownLayout } from '../known-layout.ts';
import { homesOf } from '../layout.ts';
import type { Ledger } from '../ledger.ts';
import { Memory } from '../record/memory.ts';
import type { Submission } from '../record/record.ts';
import type { Seal } from '../record/sealed-field.ts';
import { decodeEnd } from '../record/told-end.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import type { Admission } from '../steps/admit.ts';
import type { RetryAnswer } from '../steps/operator-steps.ts';
import { admitAtHome } from './admit-at-home.ts';
import { beatOverAll } from './beat-over-all.ts';
import { mergedAudit } from './merged-audit.ts';
import { mergedList } from './merged-list.ts';
import { OpenCounts } from './open-counts.ts';
import { openPartition, type Partition } from './partition.ts';
import { Partitions } from './partitions.ts';
import type { Placed } from './placed.ts';
import { censusOverAll, readOverAll } from './read-over-all.ts';
import { underQuota } from './under-quota.ts';
import { wherever } from './wherever.ts';

type TenantsRun = { readonly id: string; readonly run: number; readonly tenant: string };

/**
 * The ledger of a deployment of any number of partitions, as those see it who ask about operations: each
 * step is taken in the partition that has the operation, lists are those of all. What counts as in
 * flight (`open`) is that of the partition: it is for the order of its queue.
 */
export type PartitionedLedger = Pick<
  Ledger,
  | 'cancel'
  | 'resolve'
  | 'read'
  | 'ended'
  | 'readAll'
  | 'list'
  | 'noteDeed'
  | 'readAudit'
  | 'beat'
  | 'census'
> & {
  /** @param mayMake see `admitAtHome`. */
  admit(submission: Submission, nonce: string, mayMake?: () => boolean): Promise<Placed<Admission>>;
  retry(operation: TenantsRun, actor: string, maxOpen: number | null): Promise<Placed<RetryAnswer>>;
  /** Numbers of the partitions that may hold an operation; where it is made now comes first. */
  homesOf(id: string): readonly number[];
};

/**
 * Opens the ledger of a deployment, with all partitions of its layout, which asks Redis nothing yet.
 *
 * @param redis of all partitions: where they are on several masters, a client of the cluster.
 * @param layout what this process knows; it hears of more by its heartbeat, and where it meets a raise.
 * @param onNewer told where lists leave out records of a newer release.
 */
export function openPartitionedLedger(
  redis: RedisClient,
  prefix: string,
  seal: Seal,
  layout: KnownLayout,
  onNewer?: () => void,
): PartitionedLedger {
  const memory = new Memory();
  const partitions = new Partitions(layout, (number) =>
    openPartition(redis, prefix, seal, number, layout, memory, onNewer),
  );
  const counts = new OpenCounts(partitions);
  const homes = (id: string): readonly number[] => homesOf(layout.current, id);
  const answered = <Answer extends { readonly answer: string }>(
    id: string,
    step: (partition: Partition) => Promise<Answer>,
  ): Promise<Answer> => wherever(partitions, id, step, ({ answer }) => answer === 'MISSING');

  return {
    homesOf: homes,
    admit: (submission, nonce, mayMake = () => true) =>
      underQuota(
        counts,
        { ...submission, home: homes(submission.id)[0] ?? 0 },
        (maxOpen) => admitAtHome(partitions, { ...submission, maxOpen }, nonce, mayMake),
        ({ outcome }) => outcome === 'FULL',
      ),
    // It is counted where it is, which after a raise need not be where it would be made now.
    retry: (run, actor, maxOpen) =>
      answered(run.id, (partition) =>
        underQuota(
          counts,
          { tenant: run.tenant, maxOpen, home: partition.number },
          async (left) => {
            const answer = await partition.retry(run, actor, left);
            return { ...answer, partition: partition.number };
          },
          ({ answer }) => answer === 'FULL',
        ),
      ),
    cancel: (id, actor) => answered(id, (partition) => partition.cancel(id, actor)),
    resolve: (id, ...args) => answered(id, (partition) => partition.resolve(id, ...args)),
    read: (id) =>
      wherever(
        partitions,
        id,
        (partition) => partition.read(id),
        (found) => found === null,
      ),
    ended: (known, told) => decodeEnd({ seal }, known, told),
    noteDeed: (id, ...args) =>
      wherever(
        partitions,
        id,
        (partition) => partition.noteDeed(id, ...args),
        (isNoted) => !isNoted,
      ),
    readAll: (ids) => readOverAll(partitions, ids),
    list: (...args) => mergedList(partitions, ...args),
    readAudit: (...args) => mergedAudit(partitions, ...args),
    beat: () => beatOverAll(partitions),
    census: (limit) => censusOverAll(partitions, limit),
  };
}
