import { type JobData, jobIdOf } from '../queue.ts';
import { decodeRecord, fieldsOf, recordOf } from '../record/decode.ts';
import type { Call } from '../record/read-record.ts';
import type { OperationRecord, Submission } from '../record/record.ts';
import { sealField } from '../record/sealed-field.ts';
import { JOB_FACTS } from '../script/job-facts.ts';
import { stepWith } from '../script/step.ts';
import { operationKeys, type Store } from '../store.ts';
import { recall } from './recall.ts';

/** What a submission met; `open` counts the tenant's operations in flight, a new one included. */
export type Admission =
  /** For the one submission that made it, however often its script was resent. */
  | {
      readonly outcome: 'CREATED';
      readonly record: OperationRecord;
      readonly open: number;
      /** Why its job could not be added, which is left to the sweep; null where nothing is amiss. */
      readonly jobProblem: string | null;
    }
  | { readonly outcome: 'EXISTING'; readonly record: OperationRecord }
  /** It would be one too many: nothing was recorded, and the token is as new as before. */
  | { readonly outcome: 'FULL'; readonly open: number };

/** It is not here, and may be in a partition that the asking process has not heard of. */
export type Moved = { readonly outcome: 'MOVED'; readonly layout: string };

type Known = ['CREATED' | 'EXISTING', open: number, record: string[], jobProblem?: string];
type Reply = Known | ['FULL', open: number] | ['MOVED', layout: string];

const NAMES = {
  queue: ['wait', 'prioritized', 'pc', 'marker', 'meta', 'active'],
  each: ['record', 'attempts', 'index', 'job'],
};
const admitStep = stepWith<Reply>(NAMES, 'known', 'layout', JOB_FACTS, 'job', 'enqueue', 'admit');

/**
 * Creates the operation in this partition, or reads the one that holds this token already. What it creates is staged
 * for the sweep and has its job in the same step: nobody can die between them.
 *
 * @param nonce of the request: whoever asks again with it is told CREATED again.
 * @param layout that makes this partition its home: nothing is made where a later one is known.
 * @param hasJob whether a job is added with it; else nothing wakes a worker but the sweep.
 * @throws LedgerUnavailable
 */
export async function admit(
  store: Store,
  submission: Submission,
  nonce: string,
  layout: string,
  hasJob: boolean,
): Promise<Admission | Moved> {
  const known = await recall(store, submission.id, nonce);
  if (known !== null) return { outcome: 'EXISTING', record: known };
  const { tenant, pairs, deadlineMs, windowMs, retentionMs, maxOpen, awaited, ...call } =
    submission;
  // Well-formed: scripts read it too, and their reader refuses half a pair of surrogates.
  const course = JSON.stringify({
    tenant: tenant.toWellFormed(),
    admitNonce: nonce,
    deadlineMs: String(deadlineMs),
    windowMs: String(windowMs),
    ...(retentionMs !== null && { retentionMs: String(retentionMs) }),
    ...(awaited === true && { awaited: '1' }),
  });
  const asked: Call = { ...call, actor: call.actor.toWellFormed() };
  const { keys } = store;
  const reply = await admitStep(
    store,
    [
      ...operationKeys(store, call.id),
      keys.index(tenant),
      keys.queue(jobIdOf({ id: call.id, run: 1 })),
    ],
    [
      layout,
      nonce,
      maxOpen ?? '',
      tenant.toWellFormed(),
      deadlineMs,
      course,
      JSON.stringify(asked),
      sealField(store.seal, call.id, 'pairs', pairs),
      hasJob ? call.action : '',
      JSON.stringify({ operationId: call.id } satisfies JobData),
    ],
  );
  if (reply[0] === 'MOVED') return { outcome: 'MOVED', layout: reply[1] };
  if (reply[0] === 'FULL') return { outcome: 'FULL', open: reply[1] };
  store.memory.met.note(keys.record(call.id), true);
  const [outcome, open, record, jobProblem] = reply;
  if (outcome === 'EXISTING') return { outcome, record: decodeRecord(store, record) };
  // Of a record that was made now Redis tells only what it added.
  return {
    outcome,
    record: recordOf(store.seal, fieldsOf(record), asked, () => pairs),
    open,
    jobProblem: jobProblem || null,
  };
}
