import { AsyncLocalStorage } from 'node:async_hooks';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { type JobData, type Ledger, operationOfJob } from '@oncegate/ledger';
import type { Job, Queue } from 'bullmq';
import type { Caller } from '../caller.ts';

type Shown = Awaited<ReturnType<BullMQAdapter['getJobs']>>;

/**
 * The queue as its onlooker may see it: only jobs of operations of the own tenant, to look at only
 * unless the onlooker may operate on them. Numbers of jobs are those of all.
 *
 * Bull Board does not tell a queue who asks, so that is kept beside each request.
 */
export class TenantJobs extends BullMQAdapter {
  readonly #onlooker = new AsyncLocalStorage<Caller>();
  readonly #ledger: Pick<Ledger, 'read'>;

  constructor(queue: Queue<JobData>, ledger: Pick<Ledger, 'read'>) {
    super(queue, { readOnlyMode: true, allowRetries: false });
    this.#ledger = ledger;
    Object.defineProperties(this, {
      readOnlyMode: { get: () => !this.#mayOperate() },
      allowRetries: { get: () => this.#mayOperate() },
    });
  }

  /** Lets what follows be asked by `caller`. */
  lookedAtBy(caller: Caller, follow: () => void): void {
    this.#onlooker.run(caller, follow);
  }

  override async getJobs(...asked: Parameters<BullMQAdapter['getJobs']>): Promise<Shown> {
    const jobs = await super.getJobs(...asked);
    const own = await Promise.all(jobs.map((job) => this.#isOwn(job)));
    return jobs.filter((_, index) => own[index]);
  }

  override async getJob(id: string): Promise<Job | undefined> {
    const job = await super.getJob(id);
    return job !== undefined && (await this.#isOwn(job)) ? job : undefined;
  }

  override async getJobLogs(id: string): Promise<string[]> {
    return (await this.getJob(id)) === undefined ? [] : super.getJobLogs(id);
  }

  #mayOperate(): boolean {
    return this.#onlooker.getStore()?.permissions.roles.has('operate') ?? false;
  }

  /** Told by the id alone: the data may have been spoilt, and somebody has to be able to look. */
  async #isOwn(job: Pick<Job, 'id'>): Promise<boolean> {
    const operation = operationIdOf(job.id);
    const found = operation === null ? null : await this.#ledger.read(operation);
    return found !== null && found.record.tenant === this.#onlooker.getStore()?.tenant;
  }
}

/** The operation that a job is named for, whatever its data say. */
export function operationIdOf(jobId: string | undefined): string | null {
  const id = jobId?.split('_')[1];
  return operationOfJob(jobId, { operationId: id })?.id ?? null;
}
