import { randomUUID } from 'node:crypto';
import type {
  Admission,
  OperationRecord,
  PartitionedLedger,
  Placed,
  Submission,
} from '@oncegate/ledger';
import type { GatewayArchive } from '../archive/gateway-archive.ts';
import { askedAgain, inTime } from './in-time.ts';

/**
 * How long it counts that a token is not in the archive. What is committed there later is deleted from Redis
 * an hour after that, not sooner: so whoever admits within this finds it in one of them.
 */
const LOOK_COUNTS_MS = 5_000;

/** It is there already, in Redis or in the archive. */
export type Found = { readonly outcome: 'EXISTING'; readonly record: OperationRecord };

export type LookingPorts = {
  readonly ledger: Pick<PartitionedLedger, 'read' | 'admit'>;
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
 * @throws LedgerUnavailable in time: see `inTime`.
 */
export function admitAfterLook(
  ports: LookingPorts,
  submission: Submission,
): Promise<Placed<Admission> | Found> {
  return inTime(lookAndAdmit(ports, submission));
}

/** The same in whatever time it takes. */
export function lookAndAdmit(
  ports: LookingPorts,
  submission: Submission,
): Promise<Placed<Admission> | Found> {
  const { ledger, archive, monotonic } = ports;
  const nonce = randomUUID();
  let isTried = false;
  return askedAgain(async () => {
    for (;;) {
      // Once it was tried, what Redis holds may be what this very request made: admit tells by the nonce.
      const hot = isTried ? null : await ledger.read(submission.id);
      if (hot !== null) return existing(hot.record);
      const isFresh = freshness(ports);
      const cold = await archive.find(submission.id);
      if (cold !== null) return existing(cold.record);
      if (!isFresh()) continue;
      isTried = true;
      return await ledger.admit(submission, nonce, isFresh);
    }
  }, monotonic);
}

/** Whether a look that begins now still counts. The wall clock notices a machine that was suspended. */
function freshness({ monotonic, wall }: LookingPorts): () => boolean {
  const [monotonicAt, wallAt] = [monotonic(), wall()];
  return () => Math.max(monotonic() - monotonicAt, wall() - wallAt) < LOOK_COUNTS_MS;
}

function existing(record: OperationRecord): Found {
  return { outcome: 'EXISTING', record };
}
