import { randomUUID } from 'node:crypto';
import { InvalidConfiguration } from '@oncegate/configuration';
import { type JobData, ledgerConnection, openLedger, QUEUE_NAME, stopAt } from '@oncegate/ledger';
import {
  AccountBook,
  InvalidDirectory,
  type LiveDirectory,
  openDirectory,
} from '@oncegate/tenancy';
import { openVault } from '@oncegate/vault';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { beat } from './beat.ts';
import { type Config, readConfig } from './config.ts';
import { consume } from './consume.ts';
import { every } from './every.ts';
import { sweep } from './sweep.ts';

const BEAT_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 1_000;
const STEP_TIMEOUT_MS = 2_000;
/** Room for the calls in flight to end: read timeout and the note of it. */
const DRAIN_MS = 15_000;

const log = pino({ name: 'worker' }, pino.destination(2));

async function configuration(): Promise<{ config: Config; directory: LiveDirectory }> {
  try {
    const config = readConfig(process.env);
    return { config, directory: await openDirectory(config.tenancy, log) };
  } catch (error) {
    if (!(error instanceof InvalidConfiguration || error instanceof InvalidDirectory)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const { config, directory } = await configuration();
const redis = ledgerConnection(config.ONCEGATE_REDIS_URL, STEP_TIMEOUT_MS);
// BullMQ blocks on this one and waits for Redis to come back for as long as it takes.
const queueRedis = new Redis(config.ONCEGATE_REDIS_URL, { maxRetriesPerRequest: null });
for (const connection of [redis, queueRedis]) {
  connection.on('error', (error) => log.warn({ err: error }, 'redis'));
}
const vault = openVault(config.ONCEGATE_SEALING_KEYS);
const ledger = openLedger(redis, config.ONCEGATE_REDIS_PREFIX, vault);
const queue = new Queue<JobData>(QUEUE_NAME, {
  connection: redis,
  prefix: ledger.keys.queuePrefix,
});
queue.on('error', (error) => log.warn({ err: error }, 'queue'));

const who = randomUUID();
const accounts = new AccountBook(directory, {
  connectTimeoutMs: config.ONCEGATE_CONNECT_TIMEOUT_MS,
  readTimeoutMs: config.ONCEGATE_READ_TIMEOUT_MS,
});
const worker = consume(
  {
    ledger,
    accountOf: ({ account }) => accounts.open(account),
    settings: { leaseMs: config.ONCEGATE_LEASE_MS, maxStarts: config.ONCEGATE_MAX_STARTS },
    pass: stopAt(config.ONCEGATE_STOP_AT),
    log,
    monotonic: () => performance.now(),
    random: Math.random,
  },
  { connection: queueRedis, keys: ledger.keys, concurrency: config.ONCEGATE_CONCURRENCY },
);
const stopBeating = every(BEAT_EVERY_MS, () => beat(ledger, log), log);
const stopSweeping = every(SWEEP_EVERY_MS, () => sweep({ ledger, queue, redis, log, who }), log);

let stopping = false;
async function stop(why: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ why }, 'draining');
  setTimeout(() => process.exit(1), DRAIN_MS).unref();
  await stopSweeping();
  await stopBeating();
  await worker.close();
  await accounts.close();
  directory.close();
  await queue.close();
  redis.disconnect();
  queueRedis.disconnect();
  process.exit(0);
}
process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));
process.on('disconnect', () => void stop('the supervisor is gone'));

await worker.waitUntilReady();
process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
