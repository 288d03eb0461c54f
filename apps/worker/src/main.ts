import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { InvalidConfiguration } from '@oncegate/configuration';
import {
  expectShortLives,
  foundLayout,
  ledgerConnection,
  mastersOf,
  openPartition,
  queueConnection,
  refuseEvictionAnywhere,
  stopAt,
  UnfitRedis,
  witnessed,
} from '@oncegate/ledger';
import { Pacing } from '@oncegate/pacing';
import {
  InvalidTracing,
  ledgerStateMetrics,
  openLogger,
  openTracing,
  processRegistry,
  sayOutages,
  type Tracing,
} from '@oncegate/telemetry';
import {
  AccountBook,
  InvalidDirectory,
  type LiveDirectory,
  LONE_ACCOUNT,
  type OpenAccount,
  openDirectory,
} from '@oncegate/tenancy';
import { openVault } from '@oncegate/vault';
import type { Logger } from 'pino';
import { openArchiving } from './archive/archiving.ts';
import { Attempts } from './attempt/attempts.ts';
import { callLimits } from './call-limits.ts';
import { type Config, readConfig } from './config.ts';
import { drainMs } from './drain.ts';
import { type End, every } from './every.ts';
import { startMonitor } from './monitor.ts';
import { readiness } from './readiness.ts';
import { sayChange } from './say-change.ts';
import { BEAT_EVERY_MS, ServedPartition, type ServingPorts } from './serving/served-partition.ts';
import { ServedPartitions } from './serving/served-partitions.ts';
import { measuredCloud } from './telemetry/measured-cloud.ts';
import { measuredLedger } from './telemetry/measured-ledger.ts';
import { workerMetrics } from './telemetry/metrics.ts';
import { pacingMetrics } from './telemetry/pacing-metrics.ts';
import { untilAnswered } from './until-answered.ts';

const STEP_TIMEOUT_MS = 2_000;
/** Open operations that one scrape looks at. */
const CENSUS_LIMIT = 5_000;

/** What whoever starts the worker can mend: told in a line, without a stack. */
const TOLD = [InvalidConfiguration, InvalidDirectory, InvalidTracing, UnfitRedis];

type Opened = {
  readonly config: Config;
  readonly tracing: Tracing;
  readonly log: Logger;
  readonly directory: LiveDirectory;
};

async function opened(): Promise<Opened> {
  let log: Logger | undefined;
  try {
    const config = readConfig(process.env);
    const tracing = await openTracing(process.env, 'oncegate-worker');
    log = await openLogger({ name: 'worker', ...config.log });
    return { config, tracing, log, directory: await openDirectory(config.tenancy, log) };
  } catch (error) {
    return told(error, log);
  }
}

function told(error: unknown, log: Logger | undefined): never {
  if (!TOLD.some((kind) => error instanceof kind)) throw error;
  log?.flush();
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}

expectShortLives();
const { config, tracing, log, directory } = await opened();
const redis = sayOutages(
  ledgerConnection(config.redis, STEP_TIMEOUT_MS),
  log.child({ connection: 'ledger' }),
);
const queueRedis = sayOutages(queueConnection(config.redis), log.child({ connection: 'queue' }));
const monotonic = (): number => performance.now();
const registry = processRegistry();
const metrics = workerMetrics(registry);
const vault = openVault(config.ONCEGATE_SEALING_KEYS);
/** Null until it is known which partitions there are. */
let served: ServedPartitions | null = null;
const partitions = (): readonly ServedPartition[] => served?.all ?? [];
ledgerStateMetrics(registry, {
  masters: () => mastersOf(redis),
  jobs: () => Promise.all(partitions().map(({ queue }) => queue.getJobCounts())),
  operations: () => {
    const all = partitions();
    const share = Math.ceil(CENSUS_LIMIT / all.length);
    return Promise.all(all.map(({ ledger }) => ledger.census(share)));
  },
});

const accounts = new AccountBook(directory, {
  connectTimeoutMs: config.ONCEGATE_CONNECT_TIMEOUT_MS,
  readTimeoutMs: config.ONCEGATE_READ_TIMEOUT_MS,
});
const measured = (account: OpenAccount | null): OpenAccount | null =>
  account && { ...account, cloud: measuredCloud(account.cloud, metrics, monotonic) };
const paced = pacingMetrics(registry);
const pacing = new Pacing(redis, config.ONCEGATE_REDIS_PREFIX, {
  ...callLimits(directory),
  leaseMs: config.ONCEGATE_LEASE_MS,
  failures: config.ONCEGATE_CIRCUIT_FAILURES,
  monotonic,
  onChange: sayChange(log),
});
const who = randomUUID();
const pass = witnessed(config.ONCEGATE_SIGHTINGS_FILE, stopAt(config.ONCEGATE_STOP_AT));
const archiving = openArchiving(config, {
  ledgers: () => partitions().map(({ ledger }) => ledger),
  seal: vault,
  registry,
  counts: metrics,
  pass,
  log,
  monotonic,
  who,
});

const ports: ServingPorts = {
  // Of the format before accounts had names.
  accountOf: ({ account }) => measured(accounts.open(account || LONE_ACCOUNT)),
  pacing,
  onHeldBack: paced.heldBack,
  attempts: new Attempts(),
  settings: { leaseMs: config.ONCEGATE_LEASE_MS, maxStarts: config.ONCEGATE_MAX_STARTS },
  pass,
  log,
  tracing,
  wall: Date.now,
  monotonic,
  pause,
  random: Math.random,
  redis,
  queueRedis,
  archiving,
  onRepair: (job) => metrics.sweepRepairs.inc({ job }),
  who,
};
let stopPacing: End = async () => {};

async function begin(): Promise<boolean> {
  const { ONCEGATE_REDIS_PREFIX: prefix, ONCEGATE_PARTITIONS: wanted } = config;
  const layout = await untilAnswered(
    () => foundLayout(redis, prefix, wanted),
    Number.POSITIVE_INFINITY,
    ports,
  );
  await refuseEvictionAnywhere(redis);
  const serve = (number: number, concurrency: number): ServedPartition => {
    const partition = openPartition(redis, prefix, vault, number, layout);
    return new ServedPartition(measuredLedger(partition, metrics, monotonic), concurrency, ports);
  };
  if (stopping) return false;
  stopPacing = every(BEAT_EVERY_MS, async () => paced.stand(await pacing.beat()), log);
  served = new ServedPartitions(layout, config.ONCEGATE_CONCURRENCY, serve, log);
  return served.begin();
}

let stopping = false;
const monitor =
  config.ONCEGATE_WORKER_PORT === undefined
    ? null
    : await startMonitor(
        { host: config.ONCEGATE_WORKER_HOST, port: config.ONCEGATE_WORKER_PORT },
        registry,
        readiness({ partitions, queueRedis, draining: () => stopping }),
      );

async function stop(why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ why }, 'draining');
  setTimeout(() => process.exit(1), drainMs(config)).unref();
  ports.attempts.drain();
  await served?.end();
  // What was in hand while it drained kept its place.
  await stopPacing();
  await archiving.close();
  await accounts.close();
  directory.close();
  redis.disconnect();
  queueRedis.disconnect();
  await tracing.close();
  monitor?.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.on('disconnect', () => void stop('the supervisor is gone'));

if (await begin().catch((error: unknown) => told(error, log))) {
  log.flush();
  process.stdout.write(
    `${JSON.stringify({ ready: true, ...(monitor && { monitor: monitor.url }) })}\n`,
  );
}
