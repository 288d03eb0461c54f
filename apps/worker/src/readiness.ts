import { type PartitionSteps, type Pulse, type RedisClient, TimeLimit } from '@oncegate/ledger';

/** Why a worker takes no jobs now; null where it does. */
export type Readiness = () => Promise<string | null>;

/** Whoever asks hears within two seconds, of a busy process within four. */
const ANSWER_LIMIT = new TimeLimit(900);

type Part = {
  readonly ledger: Pick<PartitionSteps, 'census'>;
  /** Of this partition, kept by the heartbeat. */
  readonly pulse: Pulse;
};

export type ReadinessOf = {
  readonly partitions: () => readonly Part[];
  /** The connection on which jobs come. */
  readonly queueRedis: RedisClient;
  readonly draining: () => boolean;
};

/**
 * A worker is ready while jobs reach it and a partition answers scripts, not only PING, and takes writes:
 * that others are away is no reason to leave that one unserved.
 */
export function readiness({ partitions, queueRedis, draining }: ReadinessOf): Readiness {
  return async () => {
    if (draining()) return 'draining';
    if (queueRedis.status !== 'ready') return 'the queue is not connected';
    const asked = partitions().map(async (part) => {
      const isThere = await ANSWER_LIMIT.within(part.ledger.census(1)).then(
        () => true,
        () => false,
      );
      return isThere ? [part] : [];
    });
    const answering = (await Promise.all(asked)).flat();
    if (draining()) return 'draining';
    if (answering.length === 0) return 'the ledger does not answer';
    return answering.some(({ pulse }) => pulse.isFelt) ? null : 'the ledger takes no writes';
  };
}
