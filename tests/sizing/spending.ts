import type { Redis } from 'ioredis';
import type { Deployment } from './deployment.ts';
import { machineBusyMs, processorMs } from './processor-time.ts';
import { type RedisCounters, redisCounters } from './redis-counters.ts';

/** What everybody has spent so far, or between two moments. Times are milliseconds. */
export type Spending = RedisCounters & {
  readonly time: number;
  /** By gateway. */
  readonly gateways: readonly number[];
  readonly workersMs: number;
  readonly simulatorMs: number;
  readonly generatorMs: number;
  readonly machineMs: number;
};

export async function spent(deployment: Deployment, redis: Redis): Promise<Spending> {
  const { gateways, workers, simulator } = deployment;
  return {
    ...(await redisCounters(redis)),
    time: performance.now(),
    gateways: gateways.map(({ pid }) => processorMs(pid)),
    workersMs: processorMs(...workers.map(({ pid }) => pid)),
    simulatorMs: processorMs(simulator.pid),
    generatorMs: processorMs(process.pid),
    machineMs: machineBusyMs(),
  };
}

export function between(before: Spending, after: Spending): Spending {
  const less = (name: Exclude<keyof Spending, 'gateways'>) => [name, after[name] - before[name]];
  const names = Object.keys(after).filter((name) => name !== 'gateways');
  return {
    ...(Object.fromEntries(names.map((name) => less(name as never))) as Spending),
    gateways: after.gateways.map((value, i) => value - (before.gateways[i] ?? 0)),
  };
}

/** Processors that were busy with something else, on average. */
export function othersBusy(during: Spending): number {
  const { machineMs, gateways, workersMs, simulatorMs, generatorMs, redisMs, time } = during;
  const ours = gateways.reduce((sum, ms) => sum + ms, workersMs + simulatorMs + generatorMs);
  return Math.max(0, (machineMs - ours - redisMs) / time);
}
