import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type JobData,
  ledgerConnection,
  openLedger,
  QUEUE_NAME,
  queueConnection,
  type RedisAddress,
  stopAt,
  witnessed,
} from '@oncegate/ledger';
import { Queue } from 'bullmq';
import { pino } from 'pino';
import { openAccount } from './account.ts';
import { beat } from './beat.ts';
import { type Config, readConfig, redisOf } from './config.ts';
import { consume } from './consume.ts';
import { every } from './every.ts';
import { sweep } from './sweep.ts';

const BEAT_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 1_000;
const STEP_TIMEOUT_MS = 2_000;
/** Room for the calls in flight to end: read timeout and the note of it. */
const DRAIN_MS = 15_000;

const log = pino({ name: 'worker' }, pino.destination(2));

function configuration(): { readonly config: Config; readonly address: RedisAddress } {
  try {
    const config = readConfig(process.env);
    return { config, address: redisOf(config) };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}

const { config, address } = configuration();
const redis = ledgerConnection(address, STEP_TIMEOUT_MS);
const queueRedis = queueConnection(address);
for (const connection of [redis, queueRedis]) {
  connection.on('error', (error) => log.warn({ err: error }, 'redis'));
}
const ledger = openLedger(redis, config.ONCEGATE_REDIS_PREFIX);
const queue = new Queue<JobData>(QUEUE_NAME, {
  connection: redis,
  prefix: ledger.keys.queuePrefix,
});
queue.on('error', (error) => log.warn({ err: error }, 'queue'));

const who = randomUUID();
const account = openAccount(config);
const worker = consume(
  {
    ledger,
    account,
    settings: { leaseMs: config.ONCEGATE_LEASE_MS, maxStarts: config.ONCEGATE_MAX_STARTS },
    pass: witnessed(config.ONCEGATE_SIGHTINGS_FILE, stopAt(config.ONCEGATE_STOP_AT)),
    log,
    monotonic: () => performance.now(),
    pause,
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
  await account.cloud.close();
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
