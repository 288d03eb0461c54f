import { JOB_FACTS } from '../script/job-facts.ts';
import { NEVER_THERE, named, ON_OPERATIONS, sharedKeys } from '../script/named-keys.ts';
import { luaList, script } from '../script/script.ts';
import type { Store } from '../store.ts';
import { type ClaimAnswer, type ClaimOptions, type ClaimReply, claimAnswer } from './claim.ts';

/** What a worker asks for when it takes jobs. */
export type Taking = {
  /** Identifies this taking, its claims and its locks: who asks again with it is given the same jobs. */
  readonly nonce: string;
  /** Names the worker. */
  readonly who: string;
  /** How many jobs at most. */
  readonly most: number;
  /** Milliseconds until others may take its jobs, unless its locks are extended. */
  readonly lockMs: number;
  /** Epoch milliseconds by the clock that delays jobs: this machine's own, as BullMQ has it. */
  readonly now: number;
  /** How the operations are claimed; null where they are not. */
  readonly claim: Pick<ClaimOptions, 'leaseMs' | 'maxStarts'> | null;
};

/** A job that is the worker's now, under a lock, and what came of claiming its operation. */
export type TakenJob = {
  readonly id: string;
  /** Names and values in turn, as BullMQ keeps them. */
  readonly fields: readonly string[];
  /** Reads what claiming its operation answered; null where it was not claimed here. */
  readonly claim: (() => ClaimAnswer) | null;
};

export type TakeAnswer =
  | {
      readonly answer: 'TAKEN';
      readonly jobs: readonly TakenJob[];
      /** Whether no job is left that might be taken, and whoever adds one wakes a worker. */
      readonly isLineEmpty: boolean;
      /** When the next delayed job is due, by the clock that delays them; 0 where there is none. */
      readonly nextDueAt: number;
    }
  /** The queue itself was given a rate, which only BullMQ's own worker minds. */
  | { readonly answer: 'LIMITED' };

/** What BullMQ's worker reads of a job that has no parent, no schedule and is not deduplicated. */
const FIELDS = [
  'name',
  'data',
  'opts',
  'timestamp',
  'priority',
  'atm',
  'stc',
  'defa',
  'ats',
  'processedOn',
] as const;

type JobReply = [id: string, values: (string | number | null)[], claim: ClaimReply | 0];
type Reply = [jobs: JobReply[], isLineEmpty: 0 | 1, nextDueAt: string] | ['LIMITED'];

const QUEUE = [
  'wait',
  'active',
  'prioritized',
  'pc',
  'delayed',
  'meta',
  'marker',
  // Which operations the jobs stand for is known only in the script.
  NEVER_THERE,
] as const;

const takeStep = script<Reply>(
  ...ON_OPERATIONS,
  'claim',
  JOB_FACTS,
  'job',
  'dequeue',
  { lua: `local FIELDS = ${luaList(FIELDS)}` },
  named({ queue: QUEUE }),
  'shared',
  'take',
);

/**
 * Takes the jobs that are next in line, and claims the operations they stand for in the same step.
 *
 * @throws LedgerUnavailable; what was taken is given to whoever asks again with the same nonce.
 */
export async function take(store: Store, taking: Taking): Promise<TakeAnswer> {
  const { keys } = store;
  const { nonce, who, most, lockMs, now, claim } = taking;
  const reply = await takeStep(
    store.redis,
    [...sharedKeys(keys, QUEUE), keys.taking(who)],
    [
      store.seen,
      nonce,
      most,
      lockMs,
      now,
      keys.record(''),
      keys.attempts(''),
      claim?.leaseMs ?? '',
      claim?.maxStarts ?? '',
    ],
  );
  if (reply[0] === 'LIMITED') return { answer: 'LIMITED' };
  const [jobs, isLineEmpty, nextDueAt] = reply;
  return {
    answer: 'TAKEN',
    jobs: jobs.map((job) => takenJob(store, job)),
    isLineEmpty: isLineEmpty === 1,
    nextDueAt: Number(nextDueAt),
  };
}

function takenJob(store: Store, [id, values, claim]: JobReply): TakenJob {
  const fields = FIELDS.flatMap((name, n) => {
    const value = values[n] ?? null;
    return value === null ? [] : [name, String(value)];
  });
  return { id, fields, claim: claim === 0 ? null : () => claimAnswer(store, claim) };
}
