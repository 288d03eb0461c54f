import type { Ledger, Taking } from '@oncegate/ledger';
import { JobSource, type NextJob } from '../../src/jobs/job-source.ts';
import type { scratchWorker } from '../scratch-worker.ts';

const LOCK_MS = 60_000;

type Scratch = Awaited<ReturnType<typeof scratchWorker>>;

type Sourcing = {
  readonly free: () => number;
  readonly take: Ledger['take'];
  readonly wall: () => number;
  readonly pause: (ms: number) => Promise<void>;
};

/** Makes sources of jobs, each with what it asked Redis for, and what trouble it told. */
export function sources({ ledger, ports }: Pick<Scratch, 'ledger' | 'ports'>) {
  return ({
    free = () => 0,
    take = (taking) => ledger.take(taking),
    wall = ports.wall,
    pause = ports.pause,
  }: Partial<Sourcing> = {}) => {
    const takings: Taking[] = [];
    const told: unknown[] = [];
    const counted: Ledger = {
      ...ledger,
      take: (taking) => {
        takings.push(taking);
        return take(taking);
      },
    };
    const jobs = new JobSource({ ...ports, ledger: counted, wall, pause }, LOCK_MS, free, (error) =>
      told.push(error),
    );
    return { jobs, takings, told };
  };
}

export const idOf = ({ job }: NextJob) => (job === null || job === 'LIMITED' ? job : job.id);

/** Asks so many times in one turn. */
export const ask = async (jobs: JobSource, count: number) =>
  (await Promise.all(Array.from({ length: count }, () => jobs.next()))).map(idOf);
