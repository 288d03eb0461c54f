import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { InvalidConfiguration } from '@oncegate/configuration';
import {
  type JobData,
  ledgerConnection,
  mastersOf,
  openLedger,
  Pulse,
  QUEUE_NAME,
  queueConnection,
  stopAt,
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
import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { startArchiving } from './archive/start-archiving.ts';
import { beat } from './beat.ts';
import { begin, type End } from './begin.ts';
import { callLimits } from './call-limits.ts';
import { type Config, readConfig } from './config.ts';
import { consume } from './consume.ts';
import { every } from './every.ts';
import { startMonitor } from './monitor.ts';
import { readiness } from './readiness.ts';
import { sayChange } from './say-change.ts';
import { survivorsFirst } from './survivors-first.ts';
import { sweep } from './sweep.ts';
import { measuredCloud } from './telemetry/measured-cloud.ts';
import { measuredLedger } from './telemetry/measured-ledger.ts';
import { workerMetrics } from './telemetry/metrics.ts';
import { pacingMetrics } from './telemetry/pacing-metrics.ts';

const BEAT_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 1_000;
const STEP_TIMEOUT_MS = 2_000;
/** Room for the calls in flight to end: read timeout and the note of it. */
const DRAIN_MS = 15_000;
/** Open operations that one scrape looks at. */
const CENSUS_LIMIT = 5_000;

/** What whoever starts the worker can mend: told in a line, without a stack. */
const TOLD = [InvalidConfiguration, InvalidDirectory, InvalidTracing];

type Opened = {
  readonly config: Config;
  readonly tracing: Tracing;
  readonly log: Logger;
  readonly directory: LiveDirectory;
};

async function opened(): Promise<Opened> {
  try {
    const config = readConfig(process.env);
    const tracing = await openTracing(process.env, 'oncegate-worker');
    const log = await openLogger({ name: 'worker', ...config.log });
    return { config, tracing, log, directory: await openDirectory(config.tenancy, log) };
  } catch (error) {
    if (!TOLD.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

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
const ledger = measuredLedger(
  openLedger(redis, config.ONCEGATE_REDIS_PREFIX, vault),
  metrics,
  monotonic,
);
const queue = new Queue<JobData>(QUEUE_NAME, {
  connection: redis,
  prefix: ledger.keys.queuePrefix,
});
// The connection's own listener tells of lost connections already.
queue.on('error', (error) => log.debug({ reason: error.message }, 'queue'));
ledgerStateMetrics(registry, {
  masters: () => mastersOf(redis),
  jobs: () => queue.getJobCounts(),
  operations: () => ledger.census(CENSUS_LIMIT),
});

const who = randomUUID();
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
const onRepair = (job: string): void => metrics.sweepRepairs.inc({ job });
const pulse = new Pulse(monotonic);
const pass = witnessed(config.ONCEGATE_SIGHTINGS_FILE, stopAt(config.ONCEGATE_STOP_AT));

let stopping = false;
/** Each as it begins, so that whoever is told to stop meanwhile drains what has begun. */
const ends: End[] = [];
const monitor =
  config.ONCEGATE_WORKER_PORT === undefined
    ? null
    : await startMonitor(
        { host: config.ONCEGATE_WORKER_HOST, port: config.ONCEGATE_WORKER_PORT },
        registry,
        readiness({ ledger, queueRedis, pulse, draining: () => stopping }),
      );

async function stop(why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ why }, 'draining');
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  for (const end of ends) await end();
  await accounts.close();
  directory.close();
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

const hasBegun = await begin(
  {
    survivorsFirst: () => survivorsFirst(ledger, { monotonic, pause, log }),
    sweep: () =>
      every(SWEEP_EVERY_MS, () => sweep({ ledger, queue, redis, log, onRepair, who }), log),
    beat: () => every(BEAT_EVERY_MS, () => beat(ledger, pulse, log), log),
    archive: () =>
      startArchiving(config, {
        ledger,
        seal: vault,
        registry,
        counts: metrics,
        pass,
        log,
        monotonic,
        who,
      }),
    pace: () => every(BEAT_EVERY_MS, async () => paced.stand(await pacing.beat()), log),
    consume: () =>
      consume(
        {
          ledger,
          // Of the format before accounts had names.
          accountOf: ({ account }) => measured(accounts.open(account || LONE_ACCOUNT)),
          pacing,
          onHeldBack: paced.heldBack,
          settings: { leaseMs: config.ONCEGATE_LEASE_MS, maxStarts: config.ONCEGATE_MAX_STARTS },
          pass,
          log,
          tracing,
          wall: Date.now,
          monotonic,
          pause,
          random: Math.random,
        },
        { connection: queueRedis, keys: ledger.keys, concurrency: config.ONCEGATE_CONCURRENCY },
      ),
  },
  ends,
  () => stopping,
);
if (hasBegun) {
  process.stdout.write(
    `${JSON.stringify({ ready: true, ...(monitor && { monitor: monitor.url }) })}\n`,
  );
}
