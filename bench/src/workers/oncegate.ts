import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  beatAloud,
  expectShortLives,
  ledgerConnection,
  openLedger,
  Pulse,
  queueConnection,
  stopAt,
  witnessed,
} from '@oncegate/ledger';
import { Pacing } from '@oncegate/pacing';
import { NO_TRACING, openLogger, processRegistry } from '@oncegate/telemetry';
import { AccountBook, LONE_ACCOUNT, type OpenAccount } from '@oncegate/tenancy';
import { openVault } from '@oncegate/vault';
import { openQueue } from '../../../apps/gateway/src/connections.ts';
import { Attempts } from '../../../apps/worker/src/attempt/attempts.ts';
import { callLimits } from '../../../apps/worker/src/call-limits.ts';
import { every } from '../../../apps/worker/src/every.ts';
import { consume } from '../../../apps/worker/src/jobs/consume.ts';
import { sayChange } from '../../../apps/worker/src/say-change.ts';
import { sweep } from '../../../apps/worker/src/serving/sweep.ts';
import { measuredCloud } from '../../../apps/worker/src/telemetry/measured-cloud.ts';
import { measuredLedger } from '../../../apps/worker/src/telemetry/measured-ledger.ts';
import { workerMetrics } from '../../../apps/worker/src/telemetry/metrics.ts';
import { cloudAtOnce } from '../cloud-at-once.ts';
import { PREFIX } from '../prefix.ts';
import { served } from '../processes/served.ts';
import { redisAt } from '../redis-at.ts';
import { RING } from '../sealing.ts';
import { benchDirectory } from '../tenancy.ts';

// The worker's own `main.ts`, with a cloud that answers within the process.
const [, , url = '', cloudDelayMs = '0', concurrency = '50'] = process.argv;
expectShortLives();
const log = await openLogger({ name: 'worker', level: 'info', format: 'json' });
const monotonic = (): number => performance.now();
const metrics = workerMetrics(processRegistry());
const redis = ledgerConnection(redisAt(url), 2_000);
const ledger = measuredLedger(openLedger(redis, PREFIX, openVault(RING)), metrics, monotonic);
const queue = openQueue(redis, ledger.keys.queuePrefix, log);
const directory = benchDirectory();
const accounts = new AccountBook(directory);
const cloud = measuredCloud(cloudAtOnce(Number(cloudDelayMs)), metrics, monotonic);
const answering = (account: OpenAccount | null): OpenAccount | null =>
  account && { ...account, cloud };
const onRepair = (job: string): void => metrics.sweepRepairs.inc({ job });
const pacing = new Pacing(redis, PREFIX, {
  ...callLimits(directory),
  leaseMs: 8_000,
  failures: 20,
  monotonic,
  onChange: sayChange(log),
});
const who = randomUUID();
const pulse = new Pulse(monotonic);
every(1_000, () => beatAloud(ledger, pulse, log), log);
every(1_000, () => pacing.beat(), log);
every(1_000, () => sweep({ ledger, queue, redis, log, onRepair, who, monotonic }), log);
const worker = consume(
  {
    ledger,
    accountOf: ({ account }) => answering(accounts.open(account || LONE_ACCOUNT)),
    pacing,
    onHeldBack: () => {},
    attempts: new Attempts(),
    settings: { leaseMs: 8_000, maxStarts: 10 },
    pass: witnessed(undefined, stopAt(undefined)),
    log,
    tracing: NO_TRACING,
    wall: Date.now,
    monotonic,
    pause,
    random: Math.random,
  },
  {
    connection: queueConnection(redisAt(url)),
    keys: ledger.keys,
    concurrency: Number(concurrency),
  },
);
await worker.waitUntilReady();
served({});
