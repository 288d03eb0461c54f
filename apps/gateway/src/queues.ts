import { type JobData, ledgerKeys, type RedisClient } from '@oncegate/ledger';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { openQueue } from './connections.ts';

/** The queue of each partition, over one connection. */
export class Queues {
  readonly #queues = new Map<number, Queue<JobData>>();
  readonly #open: (partition: number) => Queue<JobData>;

  constructor(connection: RedisClient, prefix: string, log: Logger) {
    this.#open = (partition) =>
      openQueue(connection, ledgerKeys(prefix, partition).queuePrefix, log);
  }

  of(partition: number): Queue<JobData> {
    const queue = this.#queues.get(partition) ?? this.#open(partition);
    this.#queues.set(partition, queue);
    return queue;
  }

  /** Of the first so many partitions. */
  first(count: number): readonly Queue<JobData>[] {
    return Array.from({ length: count }, (_, partition) => this.of(partition));
  }
}
