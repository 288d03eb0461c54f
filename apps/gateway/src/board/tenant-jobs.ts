import type { AsyncLocalStorage } from 'node:async_hooks';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import type { JobStatus } from '@bull-board/api/typings/app';
import { type JobData, type Ledger, operationOfJob } from '@oncegate/ledger';
import type { Job, Queue } from 'bullmq';
import type { Caller } from '../caller.ts';
import { showRecord } from './show-record.ts';

type Shown = Awaited<ReturnType<BullMQAdapter['getJobs']>>;

/**
 * The queue of a partition as its onlooker may see it: only jobs of operations of the own tenant, to look at only
 * unless the onlooker may operate on them. Numbers of jobs are those of all.
 *
 * Bull Board does not tell a queue who asks, so that is kept beside each request.
 */
export class TenantJobs extends BullMQAdapter {
  readonly #onlooker: AsyncLocalStorage<Caller>;
  readonly #ledger: Pick<Ledger, 'readAll'>;

  /** @param onlooker whoever a request is answered for. */
  constructor(
    partition: number,
    queue: Queue<JobData>,
    ledger: Pick<Ledger, 'readAll'>,
    onlooker: AsyncLocalStorage<Caller>,
  ) {
    super(queue, {
      // The board tells queues by their names, which are the same in all partitions.
      ...(partition > 0 && { prefix: `partition-${partition}-` }),
      readOnlyMode: true,
      allowRetries: false,
      externalJobUrl: ({ id }) => ({
        displayText: 'Operation',
        href: `/operations/${operationIdOf(String(id)) ?? ''}`,
      }),
    });
    this.#ledger = ledger;
    this.#onlooker = onlooker;
    Object.defineProperties(this, {
      readOnlyMode: { get: () => !this.#mayOperate() },
      allowRetries: { get: () => this.#mayOperate() },
    });
  }

  /** Those that our jobs are ever in: none has children. */
  override getJobStatuses(): JobStatus[] {
    return ['active', 'waiting', 'prioritized', 'delayed', 'completed', 'failed'];
  }

  override async getJobs(...asked: Parameters<BullMQAdapter['getJobs']>): Promise<Shown> {
    return this.#own(await super.getJobs(...asked));
  }

  override async getJob(id: string): Promise<Job | undefined> {
    const job = await super.getJob(id);
    return job && (await this.#own([job]))[0];
  }

  override async getJobLogs(id: string): Promise<string[]> {
    return (await this.getJob(id)) === undefined ? [] : super.getJobLogs(id);
  }

  #mayOperate(): boolean {
    return this.#onlooker.getStore()?.permissions.roles.has('operate') ?? false;
  }

  /**
   * The onlooker's own of these jobs, shown with their records, which are read in one step. Told by
   * the id alone: the data may have been spoilt, and somebody has to be able to look.
   */
  async #own(jobs: Shown): Promise<Shown> {
    const ids = new Set(jobs.flatMap(({ id }) => operationIdOf(id) ?? []));
    const records = new Map((await this.#ledger.readAll([...ids])).map((row) => [row.id, row]));
    return jobs.filter((job) => {
      const record = records.get(operationIdOf(job.id) ?? '');
      if (record === undefined || record.tenant !== this.#onlooker.getStore()?.tenant) {
        return false;
      }
      showRecord(job, record);
      return true;
    });
  }
}

/** The operation that a job is named for, whatever its data say. */
export function operationIdOf(jobId: string | undefined): string | null {
  const id = jobId?.split('_')[1];
  return operationOfJob(jobId, { operationId: id })?.id ?? null;
}
