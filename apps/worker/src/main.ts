import { randomUUID } from 'node:crypto';
import { type JobData, ledgerConnection, openLedger, QUEUE_NAME, stopAt } from '@oncegate/ledger';
import {
  ledgerStateMetrics,
  openLogger,
  openTracing,
  processRegistry,
  type Tracing,
} from '@oncegate/telemetry';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { openAccount } from './account.ts';
import { beat } from './beat.ts';
import { type Config, readConfig } from './config.ts';
import { consume } from './consume.ts';
import { every } from './every.ts';
import { startMonitor } from './monitor.ts';
import { readiness } from './readiness.ts';
import { sweep } from './sweep.ts';
import { measuredCloud } from './telemetry/measured-cloud.ts';
import { measuredLedger } from './telemetry/measured-ledger.ts';
import { workerMetrics } from './telemetry/metrics.ts';

const BEAT_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 1_000;
const STEP_TIMEOUT_MS = 2_000;
/** Room for the calls in flight to end: read timeout and the note of it. */
const DRAIN_MS = 15_000;
/** Open operations that one scrape looks at. */
const CENSUS_LIMIT = 5_000;

async function configuration(): Promise<{ readonly config: Config; readonly tracing: Tracing }> {
  try {
    const tracing = await openTracing(process.env, 'oncegate-worker');
    return { config: readConfig(process.env), tracing };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

const { config, tracing } = await configuration();
const log = await openLogger({
  name: 'worker',
  level: config.ONCEGATE_LOG_LEVEL,
  format: config.ONCEGATE_LOG_FORMAT ?? (config.ONCEGATE_MODE === 'production' ? 'json' : 'pretty'),
});
const redis = ledgerConnection(config.ONCEGATE_REDIS_URL, STEP_TIMEOUT_MS);
// BullMQ blocks on this one and waits for Redis to come back for as long as it takes.
const queueRedis = new Redis(config.ONCEGATE_REDIS_URL, { maxRetriesPerRequest: null });
for (const connection of [redis, queueRedis]) {
  connection.on('error', (error) => log.warn({ err: error }, 'redis'));
}
const monotonic = (): number => performance.now();
const registry = processRegistry();
const metrics = workerMetrics(registry);
const ledger = measuredLedger(openLedger(redis, config.ONCEGATE_REDIS_PREFIX), metrics, monotonic);
const queue = new Queue<JobData>(QUEUE_NAME, {
  connection: redis,
  prefix: ledger.keys.queuePrefix,
});
queue.on('error', (error) => log.warn({ err: error }, 'queue'));
ledgerStateMetrics(registry, {
  redis,
  jobs: () => queue.getJobCounts(),
  operations: () => ledger.census(CENSUS_LIMIT),
});

const who = randomUUID();
const account = openAccount(config);
const worker = consume(
  {
    ledger,
    account: { ...account, cloud: measuredCloud(account.cloud, metrics, monotonic) },
    settings: { leaseMs: config.ONCEGATE_LEASE_MS, maxStarts: config.ONCEGATE_MAX_STARTS },
    pass: stopAt(config.ONCEGATE_STOP_AT),
    log,
    tracing,
    monotonic,
    random: Math.random,
  },
  { connection: queueRedis, keys: ledger.keys, concurrency: config.ONCEGATE_CONCURRENCY },
);
const onRepair = (job: string): void => metrics.sweepRepairs.inc({ job });
const stopBeating = every(BEAT_EVERY_MS, () => beat(ledger, log), log);
const stopSweeping = every(
  SWEEP_EVERY_MS,
  () => sweep({ ledger, queue, redis, log, onRepair, who }),
  log,
);

let stopping = false;
const monitor =
  config.ONCEGATE_WORKER_PORT === undefined
    ? null
    : await startMonitor(
        { host: config.ONCEGATE_WORKER_HOST, port: config.ONCEGATE_WORKER_PORT },
        registry,
        readiness({ ledger, queueRedis, draining: () => stopping }),
      );

async function stop(why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ why }, 'draining');
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await stopSweeping();
  await stopBeating();
  await worker.close();
  await account.cloud.close();
  await queue.close();
  redis.disconnect();
  queueRedis.disconnect();
  await tracing.close();
  monitor?.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.on('disconnect', () => void stop('the supervisor is gone'));

await worker.waitUntilReady();
process.stdout.write(
  `${JSON.stringify({ ready: true, ...(monitor && { monitor: monitor.url }) })}\n`,
);
