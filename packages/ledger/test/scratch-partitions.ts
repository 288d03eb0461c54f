import type { Redis } from 'ioredis';
import {
  foundLayout,
  type KnownLayout,
  openPartition,
  openPartitionedLedger,
  type Partition,
  type PartitionedLedger,
  type Submission,
} from '../src/index.ts';
import { SEAL, scratchRedis, submission } from './scratch-ledger.ts';

/** A process that asks about operations, with what it knows of partitions. */
export type Process = {
  readonly ledger: PartitionedLedger;
  readonly layout: KnownLayout;
  readonly partition: (number: number) => Partition;
};

export type Deployment = {
  readonly redis: Redis;
  readonly prefix: string;
  /** One more process, which finds the layout as it starts. */
  readonly start: () => Promise<Process>;
};

/** A deployment of its own in the test Redis; its keys are removed when the file is done. */
export async function scratchDeployment(partitions: number): Promise<Deployment> {
  const { redis, prefix } = await scratchRedis();
  const start = async (): Promise<Process> => {
    const layout = await foundLayout(redis, prefix, partitions);
    return {
      layout,
      ledger: openPartitionedLedger(redis, prefix, SEAL, layout),
      partition: (number) => openPartition(redis, prefix, SEAL, number, layout),
    };
  };
  return { redis, prefix, start };
}

/** A submission whose operation has its home there when there are so many partitions. */
export function submissionAt(
  home: number,
  partitions: number,
  changes: Partial<Submission> = {},
): Submission {
  for (;;) {
    const made = submission(changes);
    if (Number.parseInt(made.id.slice(0, 8), 16) % partitions === home) return made;
  }
}
