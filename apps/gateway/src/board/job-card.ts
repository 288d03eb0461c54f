import type { OperationRecord } from '@oncegate/ledger';

/** What the board shows of a job beside the queue's own times. */
export type JobCard = {
  /** The title: what it is, where, how it stands, and for whom. */
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it failed, or is not known; empty where there is nothing to say against it. */
  readonly failedReason: string;
};

/** Nothing of the parameters: among them are passwords, and they are sealed. */
export function jobCard(record: OperationRecord, run: number): JobCard {
  const refusal = record.error ?? record.lastError;
  const isPast = run < record.run;
  return {
    name: [
      `${record.product.toUpperCase()} ${record.action}`,
      record.regionId,
      isPast ? `run ${run} of ${record.run}, now ${record.state}` : stateInWords(record),
      `${record.tenant}: ${record.token}`,
    ].join(' · '),
    data: {
      state: record.state,
      ...(record.dueAt !== null && { due: moment(record.dueAt) }),
      ...(refusal && { lastCode: codeOf(record), lastMessage: refusal.message ?? null }),
      ...(record.error && { reason: record.error.reason }),
      attempts: record.sends,
      tenant: record.tenant,
      clientToken: record.token,
      action: `${record.product.toUpperCase()} ${record.action}`,
      regionId: record.regionId,
      run: isPast ? `${run} of ${record.run}` : record.run,
      ...(record.ambiguousAt !== null && { mayHaveActedSince: moment(record.ambiguousAt) }),
      operationId: record.id,
    },
    failedReason: isPast ? '' : failedReason(record),
  };
}

function stateInWords(record: OperationRecord): string {
  return record.state === 'WAITING'
    ? `WAITING until ${moment(record.dueAt).slice(11)} (${codeOf(record)})`
    : record.state;
}

function failedReason(record: OperationRecord): string {
  switch (record.state) {
    case 'FAILED':
      return `FAILED (${record.error?.reason}): ${refusalOf(record)}. It is proven that the cloud did nothing.`;
    case 'UNKNOWN':
      return `UNKNOWN (${record.error?.reason}): ${refusalOf(record)}. The cloud may have acted: find out, then resolve it.`;
    case 'QUEUED':
    case 'RUNNING':
    case 'WAITING':
    case 'SUCCEEDED':
    case 'CANCELED':
      return '';
  }
}

function refusalOf(record: OperationRecord): string {
  const message = (record.error ?? record.lastError)?.message?.replace(/\.$/, '');
  return message === undefined ? codeOf(record) : `${codeOf(record)}, ${message}`;
}

function codeOf(record: OperationRecord): string {
  const { code, httpStatus } = record.error ?? record.lastError ?? {};
  if (code !== undefined) return code;
  if (httpStatus !== undefined) return `HTTP ${httpStatus}`;
  return record.sends === 0 ? 'not called' : 'no answer';
}

/** In UTC, to the second: the queue is not more exact. */
function moment(at: number | null): string {
  return at === null ? '' : `${new Date(at).toISOString().slice(0, 19)}Z`;
}
