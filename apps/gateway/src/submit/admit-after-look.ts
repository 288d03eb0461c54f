import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Admission,
  type Ledger,
  LedgerUnavailable,
  type OperationRecord,
  type Submission,
  TimeLimit,
  TimeOver,
} from '@oncegate/ledger';
import type { GatewayArchive } from '../archive/gateway-archive.ts';

/** Whoever waits for a ledger that is away is told so in less than two seconds. */
const ANSWER_LIMIT = new TimeLimit(1_900);
/** No try is begun after this: one try takes up to a step's 800 ms. */
const LAST_TRY_MS = 1_000;
const PAUSE_MS = 150;

/**
 * How long it counts that a token is not in the archive. What is committed there later is deleted from Redis
 * an hour after that, not sooner: so whoever admits within this finds it in one of them.
 */
const LOOK_COUNTS_MS = 5_000;

export type LookingPorts = {
  readonly ledger: Pick<Ledger, 'read' | 'admit'>;
  readonly archive: Pick<GatewayArchive, 'find'>;
  /** Milliseconds that never go back. */
  readonly monotonic: () => number;
  /** Of this machine's clock, which goes on while the machine sleeps. */
  readonly wall: () => number;
};

/**
 * Admits a submission whose token may be one of an archived operation: it is read where it is, and only
 * admitted right after it was looked for in the archive and is not there. A token that Redis holds needs no
 * look; without a look nothing is admitted.
 *
 * @throws LedgerUnavailable in less than two seconds.
 */
export async function admitAfterLook(
  ports: LookingPorts,
  submission: Submission,
): Promise<Admission> {
  try {
    return await ANSWER_LIMIT.within(lookAndAdmit(ports, submission));
  } catch (error) {
    throw error instanceof TimeOver ? new LedgerUnavailable(error) : error;
  }
}

/** The same in whatever time it takes. */
export async function lookAndAdmit(
  ports: LookingPorts,
  submission: Submission,
): Promise<Admission> {
  const { ledger, monotonic } = ports;
  const nonce = randomUUID();
  const begun = monotonic();
  let isTried = false;
  for (;;) {
    try {
      // Once it was tried, what Redis holds may be what this very request made: admit tells by the nonce.
      const hot = isTried ? null : await ledger.read(submission.id);
      if (hot !== null) return existing(hot.record);
      const isFresh = freshness(ports);
      const cold = await ports.archive.find(submission.id);
      if (cold !== null) return existing(cold.record);
      if (!isFresh()) continue;
      isTried = true;
      return await ledger.admit(submission, nonce);
    } catch (error) {
      const isLast = monotonic() - begun > LAST_TRY_MS;
      if (isLast || !(error instanceof LedgerUnavailable)) throw error;
    }
    await pause(PAUSE_MS);
  }
}

/** Whether a look that begins now still counts. The wall clock notices a machine that was suspended. */
function freshness({ monotonic, wall }: LookingPorts): () => boolean {
  const [monotonicAt, wallAt] = [monotonic(), wall()];
  return () => Math.max(monotonic() - monotonicAt, wall() - wallAt) < LOOK_COUNTS_MS;
}

/** Nobody counts for it: only what is created is one more in flight. */
function existing(record: OperationRecord): Admission {
  return { outcome: 'EXISTING', record, open: 0 };
}
