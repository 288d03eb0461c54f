import {
  beatAloud,
  type JobData,
  type Partition,
  Pulse,
  QUEUE_NAME,
  type RedisClient,
} from '@oncegate/ledger';
import { Queue, type Worker } from 'bullmq';
import type { Archiving } from '../archive/archiving.ts';
import { type End, every } from '../every.ts';
import { consume } from '../jobs/consume.ts';
import type { Ports } from '../ports.ts';
import { begin } from './begin.ts';
import { survivorsFirst } from './survivors-first.ts';
import { type SweepPorts, sweep } from './sweep.ts';

export const BEAT_EVERY_MS: number = 1_000;
const SWEEP_EVERY_MS = 1_000;

export type ServingPorts = Omit<Ports, 'ledger'> &
  Pick<SweepPorts, 'redis' | 'onRepair' | 'who'> & {
    readonly archiving: Pick<Archiving, 'begin'>;
    /** On which jobs come; all partitions share it. */
    readonly queueRedis: RedisClient;
  };

/**
 * One partition, served: its heartbeat kept, its operations swept, its jobs taken. One that is away keeps
 * no other from being served.
 */
export class ServedPartition {
  readonly ledger: Partition;
  /** To look at and to repair; jobs are taken by a worker of its own. */
  readonly queue: Queue<JobData>;
  readonly pulse: Pulse;
  readonly #ports: ServingPorts;
  #concurrency: number;
  #worker: Worker<JobData> | null = null;
  /** Each as it begins, so that whoever is told to stop meanwhile drains what has begun. */
  readonly #ends: End[] = [];
  #ended = false;

  constructor(ledger: Partition, concurrency: number, ports: ServingPorts) {
    this.ledger = ledger;
    this.#ports = { ...ports, log: ports.log.child({ partition: ledger.number }) };
    this.#concurrency = concurrency;
    this.pulse = new Pulse(ports.monotonic);
    this.queue = new Queue<JobData>(QUEUE_NAME, {
      connection: ports.redis,
      prefix: ledger.keys.queuePrefix,
    });
    // The connection's own listener tells of lost connections already.
    this.queue.on('error', (error) => ports.log.debug({ reason: error.message }, 'queue'));
  }

  /** Attempts at once, in this partition. */
  set concurrency(concurrency: number) {
    this.#concurrency = concurrency;
    if (this.#worker !== null) this.#worker.concurrency = concurrency;
  }

  /** Resolves once jobs are taken; false where it was ended before. */
  begin(): Promise<boolean> {
    const { ledger, queue, pulse } = this;
    const ports = this.#ports;
    const { log } = ports;
    return begin(
      {
        survivorsFirst: () => survivorsFirst(ledger, ports),
        sweep: () => {
          const pass = () => sweep({ ...ports, ledger, queue }, () => this.#ended);
          return every(SWEEP_EVERY_MS, pass, log);
        },
        beat: () => every(BEAT_EVERY_MS, () => beatAloud(ledger, pulse, log), log),
        archive: () => ports.archiving.begin(ledger),
        consume: () => {
          this.#worker = consume(
            { ...ports, ledger },
            { connection: ports.queueRedis, keys: ledger.keys, concurrency: this.#concurrency },
          );
          return this.#worker;
        },
      },
      this.#ends,
      () => this.#ended,
    );
  }

  /** Takes no more jobs, and waits for the attempts under way. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#ends.map((end) => end()));
    await this.queue.close();
  }
}
