import type { Ledger } from '@oncegate/ledger';
import type { FastifyRequest } from 'fastify';
import { isSameOrigin } from '../access/same-origin.ts';
import type { Caller } from '../caller.ts';
import { jobDeedOf } from './deeds.ts';
import { operationIdOf } from './tenant-jobs.ts';
import { whyInVain } from './vain-deeds.ts';

export type RefusedDeed = { readonly status: 403 | 404 | 405 | 409; readonly message: string };

const NO_SUCH_JOB: RefusedDeed = { status: 404, message: 'There is no such job.' };

/**
 * Why what is asked of the board may not be done, or would come to nothing; null where it is to be done, which
 * has been written down then.
 *
 * @throws LedgerUnavailable; then it is not to be done either.
 */
export async function refusedDeed(
  { method, url, headers }: FastifyRequest,
  { tenant, actor, permissions }: Caller,
  ledger: Pick<Ledger, 'readAll' | 'noteDeed'>,
): Promise<RefusedDeed | null> {
  if (!isSameOrigin(headers)) {
    return { status: 403, message: 'Nothing is done here for another site.' };
  }
  if (!permissions.roles.has('operate')) {
    return { status: 403, message: 'This needs the role "operate" beside "board".' };
  }
  const asked = jobDeedOf(method, url);
  if (asked === null) {
    const message = 'The board retries, promotes and removes single jobs only.';
    return { status: 405, message };
  }
  const id = operationIdOf(asked.jobId);
  const [record] = id === null ? [] : await ledger.readAll([id]);
  if (record === undefined || record.tenant !== tenant) {
    return NO_SUCH_JOB;
  }
  const vain = whyInVain(asked.deed, record, Date.now());
  if (vain !== null) {
    return { status: 409, message: vain };
  }
  const isNoted = await ledger.noteDeed(record.id, tenant, asked.deed, actor);
  return isNoted ? null : NO_SUCH_JOB;
}
