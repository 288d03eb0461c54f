import { type Ledger, type Pulse, type RedisClient, TimeLimit } from '@oncegate/ledger';

/** Why a worker takes no jobs now; null where it does. */
export type Readiness = () => Promise<string | null>;

/** Whoever asks hears within two seconds, with room for a busy moment. */
const ANSWER_LIMIT = new TimeLimit(900);

export type ReadinessOf = {
  readonly ledger: Pick<Ledger, 'census'>;
  /** The connection on which jobs come. */
  readonly queueRedis: RedisClient;
  /** Of the ledger, kept by the heartbeat. */
  readonly pulse: Pulse;
  readonly draining: () => boolean;
};

/** A worker is ready while jobs reach it and the ledger answers scripts, not only PING, and takes writes. */
export function readiness({ ledger, queueRedis, pulse, draining }: ReadinessOf): Readiness {
  return async () => {
    if (draining()) return 'draining';
    if (queueRedis.status !== 'ready') return 'the queue is not connected';
    try {
      await ANSWER_LIMIT.within(ledger.census(1));
    } catch {
      return 'the ledger does not answer';
    }
    if (draining()) return 'draining';
    return pulse.isFelt ? null : 'the ledger takes no writes';
  };
}
