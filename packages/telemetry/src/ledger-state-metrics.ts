import { Gauge, type Registry } from 'prom-client';
import { readOnce } from './read-once.ts';
import { type Informer, type RedisState, redisState } from './redis-state.ts';

type Counts = Readonly<Record<string, number>>;

/** How to ask for what all processes see alike: each tells it, so that it is told while one is left. */
export type LedgerState = {
  /** The connections to every Redis that holds keys now. */
  readonly masters: () => readonly Informer[];
  /** Jobs by state, of each queue. */
  readonly jobs: () => Promise<readonly Counts[]>;
  /** Open operations by state, and how many of them are overdue, of each part of the ledger. */
  readonly operations: () => Promise<readonly (Counts & { readonly overdue: number })[]>;
};

/** Scrapes that come closer together than this share one reading. */
const FRESH_MS = 1_000;

const REDIS_GAUGES: readonly {
  readonly name: string;
  readonly help: string;
  readonly value: (state: RedisState) => number;
}[] = [
  {
    name: 'oncegate_redis_memory_used_bytes',
    help: 'Memory that Redis uses.',
    value: ({ memoryUsed }) => memoryUsed,
  },
  {
    name: 'oncegate_redis_memory_limit_bytes',
    help: 'maxmemory of Redis; 0 is no limit. Where it is reached, submissions are refused.',
    value: ({ memoryLimit }) => memoryLimit,
  },
  {
    name: 'oncegate_redis_evicted_keys',
    help: 'Keys that Redis evicted since it started. Any means that operations may be forgotten.',
    value: ({ evicted }) => evicted,
  },
  {
    name: 'oncegate_redis_noeviction',
    help: '1 where maxmemory-policy is noeviction.',
    value: ({ noeviction }) => Number(noeviction),
  },
  {
    name: 'oncegate_redis_append_only',
    help: '1 where Redis keeps an append-only file.',
    value: ({ appendOnly }) => Number(appendOnly),
  },
  {
    name: 'oncegate_redis_replicas',
    help: 'Replicas that are connected to Redis.',
    value: ({ connectedReplicas }) => connectedReplicas,
  },
];

/**
 * Redis, queue and open operations as gauges. While Redis is away they are left out, all but
 * `oncegate_redis_up`: a scrape never fails for it.
 */
export function ledgerStateMetrics(registry: Registry, state: LedgerState): void {
  const redis = readOnce(FRESH_MS, () => redisState(state.masters()).catch(() => null));
  const operations = readOnce(FRESH_MS, state.operations);
  gauge(registry, 'oncegate_redis_up', '1 where Redis answers.', async () => [
    { labels: {}, value: Number((await redis())?.up ?? false) },
  ]);
  for (const { name, help, value } of REDIS_GAUGES) {
    gauge(registry, name, help, async () => {
      const read = await redis();
      return read === null ? [] : [{ labels: {}, value: value(read) }];
    });
  }
  gauge(
    registry,
    'oncegate_queue_jobs',
    'Jobs by state, those of all partitions together.',
    () => byState(state.jobs),
    ['state'],
  );
  gauge(
    registry,
    'oncegate_open_operations',
    'Operations that are not settled, by state; `uncounted` are those beyond the first 5,000 by due time.',
    () =>
      byState(async () =>
        (await operations()).map((counts) => {
          const { overdue: _, ...states } = counts;
          return states;
        }),
      ),
    ['state'],
  );
  gauge(
    registry,
    'oncegate_overdue_operations',
    'Operations that no worker took within 30 seconds of when they were due, of the first 5,000.',
    async () => {
      const parts = await operations().catch(() => []);
      const value = parts.reduce((sum, { overdue }) => sum + overdue, 0);
      return parts.length === 0 ? [] : [{ labels: {}, value }];
    },
  );
}

type Sample = { readonly labels: Partial<Record<string, string>>; readonly value: number };

function gauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => Promise<readonly Sample[]>,
  labelNames: string[] = [],
): void {
  registry.registerMetric(
    new Gauge({
      name,
      help,
      labelNames,
      registers: [],
      async collect() {
        const samples = await read();
        this.reset();
        // Without labels `reset` leaves a zero behind, which would be a value that nobody read.
        if (samples.length === 0 && labelNames.length === 0) this.remove({});
        for (const { labels, value } of samples) this.set(labels, value);
      },
    }),
  );
}

async function byState(read: LedgerState['jobs']): Promise<readonly Sample[]> {
  const sums = new Map<string, number>();
  // All or none: a sum without one of them would be too low.
  for (const counts of await read().catch(() => [])) {
    for (const [state, count] of Object.entries(counts)) {
      sums.set(state, (sums.get(state) ?? 0) + count);
    }
  }
  return [...sums].map(([state, value]) => ({ labels: { state }, value }));
}
