import type { RedisCounters } from './redis-counters.ts';

/**
 * What is spent on one operation, on top of what is spent when there is none. What Redis keeps in memory, and
 * in the append-only file, stays for as long as the operation is kept.
 */
export type OperationCost = RedisCounters & {
  /** Milliseconds of processor time. */
  readonly gatewayMs: number;
  readonly workerMs: number;
};

/** So many callers more than can be served that everything that can work does. */
export type Overload = {
  readonly ratePerSecond: number;
  readonly seconds: number;
  /** `ONCEGATE_CONCURRENCY` of the one worker. */
  readonly concurrency: number;
};

export type Throughput = {
  readonly partitions: number;
  readonly operationsPerSecond: number;
  /** How many processors were busy on average with each. */
  readonly processors: {
    readonly gateways: number;
    readonly workers: number;
    /** Of each master. */
    readonly redis: readonly number[];
    readonly simulator: number;
    readonly generator: number;
    /** Of which nothing is ours. */
    readonly others: number;
  };
};

/** What it costs a gateway to follow operations that none of its own callers wait for. */
export type Reading = {
  readonly eventsPerOperation: number;
  /** Milliseconds of processor time to be woken by the stream, and for each event that is read. */
  readonly wakeMs: number;
  readonly eventMs: number;
};

/** What `npm run load:cost` has measured: `docs/scaling/measured.json`. */
export type Measured = {
  /** When it began, in UTC, and what was measured: "-dirty" where files differed from the commit. */
  readonly measuredAt: string;
  readonly commit: string;
  readonly machine: {
    readonly cores: number;
    readonly node: string;
    readonly redis: string;
    /** Processors that were busy with something else while costs were measured. */
    readonly othersBusy: number;
  };
  readonly load: { readonly ratePerSecond: number; readonly operations: number };
  /** A new operation: admitted, sent once, settled, answered. */
  readonly operation: OperationCost;
  /** The same submission once more, of a settled operation. */
  readonly replay: Pick<OperationCost, 'gatewayMs' | 'redisMs'>;
  readonly reading: Reading;
  /** What throughput was measured under. */
  readonly overload: Omit<Overload, 'seconds'>;
  /** On a Redis Cluster of three masters; absent where partitions could not be had. */
  readonly throughput: readonly Throughput[];
};

type ProcessorCost = Pick<OperationCost, 'gatewayMs' | 'workerMs' | 'redisMs'>;

/**
 * What each operation costs where more come than can be served: processes are as busy as plans have them,
 * and what comes in one turn of an event loop is taken together. What it costs alone, where partitions
 * could not be had.
 */
export function costAtFullLoad({
  operation,
  throughput,
}: Pick<Measured, 'operation' | 'throughput'>): ProcessorCost {
  const [full] = throughput;
  if (full === undefined) return operation;
  const { gateways, workers } = full.processors;
  const each = (busy: number): number => rounded((busy * 1_000) / full.operationsPerSecond);
  return {
    gatewayMs: each(gateways),
    workerMs: each(workers),
    redisMs: rounded(redisMsIn(full)),
  };
}

/** Milliseconds that all masters together take for an operation. */
export function redisMsIn({ processors, operationsPerSecond }: Throughput): number {
  const busy = processors.redis.reduce((sum, one) => sum + one, 0);
  return (busy * 1_000) / operationsPerSecond;
}

/** Three digits are as many as these measurements are good for. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
