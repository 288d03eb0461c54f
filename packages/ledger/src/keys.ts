import { QUEUE_NAME } from './queue.ts';

/** Where one partition of a deployment's ledger lives; every key of it carries the one hash tag. */
export type LedgerKeys = {
  readonly record: (id: string) => string;
  readonly attempts: (id: string) => string;
  /** Sorted set: open operations by when the sweep should look at them next. */
  readonly watch: string;
  /** Stream: each change of a state. */
  readonly events: string;
  /** Stream: of those changes the ends, told whole where their caller waits. */
  readonly ends: string;
  /** Sorted set: settled operations by when they may be forgotten. */
  readonly retained: string;
  /** Stream: what people did to operations. */
  readonly audit: string;
  /** Sorted set: a tenant's operations by the time they were admitted. */
  readonly index: (tenant: string) => string;
  /** Hash: the last heartbeat of each process. */
  readonly heartbeats: string;
  /** List: for each time the ledger went backwards, the last heartbeat that survived, and when it was noticed. */
  readonly horizons: string;
  /** Hash: how many operations of each tenant are in flight. */
  readonly open: string;
  /** There from when an operation was first deleted because the archive has it. */
  readonly archived: string;
  /** Text: which partitions there are, as far as this one has heard; missing before the first process. */
  readonly layout: string;
  /** Held by the one worker that sweeps. */
  readonly sweeper: string;
  /** Sorted set: operations for the archive, by when the archiver should look at them next. */
  readonly archiving: string;
  /** Held by the one worker that archives. */
  readonly archiver: string;
  /** Prefix of the queue's own keys. */
  readonly queuePrefix: string;
  /** Text: the last taking of jobs by a worker, for as long as it may be sent again. */
  readonly taking: (who: string) => string;
  /** A key of the queue: one of its lists by name, or a job by its id. */
  readonly queue: (name: string) => string;
};

/**
 * @param prefix name of the deployment in Redis; no braces, they delimit the hash tag.
 * @param partition its number, from 0; a deployment has one unless it is told otherwise.
 */
export function ledgerKeys(prefix: string, partition = 0): LedgerKeys {
  const tag = `{${prefix}:${partition}}`;
  return {
    record: (id) => `${tag}:operation:${id}`,
    attempts: (id) => `${tag}:attempts:${id}`,
    watch: `${tag}:watch`,
    events: `${tag}:events`,
    ends: `${tag}:ends`,
    retained: `${tag}:retained`,
    audit: `${tag}:audit`,
    index: (tenant) => `${tag}:tenant:${tenant}`,
    heartbeats: `${tag}:heartbeats`,
    horizons: `${tag}:horizons`,
    open: `${tag}:open`,
    archived: `${tag}:archived`,
    layout: `${tag}:layout`,
    sweeper: `${tag}:sweeper`,
    archiving: `${tag}:archiving`,
    archiver: `${tag}:archiver`,
    queuePrefix: tag,
    taking: (who) => `${tag}:taking:${who}`,
    queue: (name) => `${tag}:${QUEUE_NAME}:${name}`,
  };
}
