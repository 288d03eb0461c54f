import type { JobDeed } from '@oncegate/ledger';

/**
 * What the board may do: to one job, and nothing that the ledger's claim does not stand above. The
 * queue as a whole, its settings and the data of jobs are not the board's to change.
 */
const DEEDS: Readonly<Record<string, JobDeed>> = {
  retry: 'board-retry',
  promote: 'board-promote',
  clean: 'board-remove',
};

const JOB_DEED = /^\/board\/api\/queues\/[^/]+\/([^/]+)\/([a-z]+)$/;

/** The job that a request would do something to, and what; null where it is nothing that is allowed. */
export function jobDeedOf(
  method: string,
  url: string,
): { readonly jobId: string; readonly deed: JobDeed } | null {
  const [path = ''] = url.split('?');
  const [, jobId = '', name = ''] = (method === 'PUT' && JOB_DEED.exec(path)) || [];
  const deed = Object.hasOwn(DEEDS, name) ? DEEDS[name] : undefined;
  return deed === undefined ? null : { jobId, deed };
}
