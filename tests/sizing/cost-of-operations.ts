import { setTimeout as pause } from 'node:timers/promises';
import { ledgerKeys } from '@oncegate/ledger';
import { isClean, type LoadReport } from '@oncegate/load/load-report';
import { runLoad } from '@oncegate/load/run-load';
import { Redis } from 'ioredis';
import { privateRedis } from '../harness/private-redis.ts';
import { type Deployment, deploy } from './deployment.ts';
import { type Measured, type OperationCost, rounded } from './measured.ts';
import { bytesOf, eventsWritten } from './redis-counters.ts';
import { between, othersBusy, type Spending, spent } from './spending.ts';

export type CostLoad = { readonly ratePerSecond: number; readonly seconds: number };

type Costs = Pick<Measured, 'operation' | 'replay' | 'reading' | 'load'> & {
  readonly redis: string;
  readonly othersBusy: number;
};

/** Code that has just been loaded is slow: so long it is run in. */
const WARM_UP_SECONDS = 5;
/** What processes use while nobody asks is counted for so long, and taken off. */
const IDLE_MS = 5_000;
/** Shorter than a connection may be silent: whoever is cut off begins at the end of the stream. */
const FROZEN_SECONDS = 3;
/** So many that what they cost stands out. */
const TIMES_THE_RATE = 2;
const THAW_MS = 1_000;
const { events: CHANGES, ends: ENDS } = ledgerKeys('oncegate');
/** The gateway that callers ask, one that nobody asks, and one that is frozen for a while. */
const [ASKED, BYSTANDER, FROZEN] = [0, 1, 2] as const;

/**
 * What an operation costs each process: one Redis that syncs its file every second, one worker, a
 * cloud that answers at once, and of three gateways one that is asked.
 */
export async function costOfOperations(load: CostLoad): Promise<Costs> {
  const deployment = await deploy({ redis: privateRedis, gateways: 3, workers: 1 });
  const redis = new Redis(deployment.redis.url);
  try {
    await redis.config('SET', 'appendfsync', 'everysec');
    return await measure(deployment, redis, load);
  } finally {
    redis.disconnect();
    await deployment.stop();
  }
}

async function measure(deployment: Deployment, redis: Redis, load: CostLoad): Promise<Costs> {
  const during = async (what: () => Promise<unknown>): Promise<Spending> => {
    const before = await spent(deployment, redis);
    await what();
    return between(before, await spent(deployment, redis));
  };
  await callers(deployment, [ASKED], { ...load, seconds: WARM_UP_SECONDS }, 'warm-up');
  const idle = await during(() => pause(IDLE_MS));

  // Whoever was asked follows the events, also for a while after.
  await callers(deployment, [BYSTANDER, FROZEN], { ...load, seconds: 1 }, 'to follow');
  const frozen = deployment.gateways[FROZEN];
  const thaw = () =>
    during(async () => {
      frozen?.signal('SIGCONT');
      await pause(THAW_MS);
    });
  frozen?.signal('SIGSTOP');
  await pause(FROZEN_SECONDS * 1_000);
  // What it costs to be thawed at all.
  const nothingMissed = await thaw();
  const asleep = await eventsWritten(redis, ENDS);
  frozen?.signal('SIGSTOP');
  const many = { ratePerSecond: load.ratePerSecond * TIMES_THE_RATE, seconds: FROZEN_SECONDS };
  await callers(deployment, [ASKED], many, 'frozen');
  const events = (await eventsWritten(redis, ENDS)) - asleep;
  // It wakes up to all events at once.
  const allMissed = await thaw();
  // They keep so many entries and no more: what they grow by meanwhile is not kept with the operations.
  const ofStreams = async () => (await bytesOf(redis, CHANGES)) + (await bytesOf(redis, ENDS));
  const streamsBefore = await ofStreams();
  let operations = 0;
  const before = await eventsWritten(redis, ENDS);
  const fresh = await during(async () => {
    operations = (await callers(deployment, [ASKED], load, 'measured')).callers;
  });
  const written = (await eventsWritten(redis, ENDS)) - before;
  const streamsGrewBy = (await ofStreams()) - streamsBefore;
  // The same name makes the same tokens, and every one of them has been answered.
  const again = await during(() => callers(deployment, [ASKED], load, 'measured'));

  const each = (of: (spending: Spending) => number, on: Spending = fresh): number =>
    (of(on) - (of(idle) / idle.time) * on.time) / operations;
  const gateway = (which: number) => (spending: Spending) => spending.gateways[which] ?? Number.NaN;
  const caughtUpMs = gateway(FROZEN)(allMissed) - gateway(FROZEN)(nothingMissed);
  const eventMs = Math.max(0, caughtUpMs) / events;
  const perOperation = written / operations;
  const wokenMs = each(gateway(BYSTANDER)) / perOperation;
  const counted = (name: keyof OperationCost & keyof Spending): number =>
    rounded(each((spending) => spending[name]));
  return {
    redis: /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? '',
    othersBusy: rounded(othersBusy(fresh)),
    load: { ratePerSecond: load.ratePerSecond, operations },
    operation: {
      gatewayMs: rounded(each(gateway(ASKED))),
      workerMs: rounded(each(({ workersMs }) => workersMs)),
      redisMs: counted('redisMs'),
      redisCommands: counted('redisCommands'),
      redisScripts: counted('redisScripts'),
      redisReads: counted('redisReads'),
      redisBytesIn: counted('redisBytesIn'),
      redisBytesOut: counted('redisBytesOut'),
      redisBytesKept: rounded(
        each(({ redisBytesKept }) => redisBytesKept) - streamsGrewBy / operations,
      ),
      appendOnlyBytes: counted('appendOnlyBytes'),
    },
    replay: {
      gatewayMs: rounded(each(gateway(ASKED), again)),
      redisMs: rounded(each(({ redisMs }) => redisMs, again)),
    },
    reading: {
      eventsPerOperation: rounded(perOperation),
      wakeMs: rounded(Math.max(0, wokenMs - eventMs)),
      eventMs: rounded(eventMs),
    },
  };
}

async function callers(
  { gateways, apiKey }: Deployment,
  asked: readonly number[],
  { ratePerSecond, seconds }: CostLoad,
  run: string,
): Promise<LoadReport> {
  const urls = asked.map((which) => gateways[which]?.url ?? '');
  const patience = { timeoutMs: 60_000, giveUpAfterMs: 120_000, mostUnderWay: 10_000 };
  const load = { ratePerSecond, seconds, seed: 1, repeatShare: 0, ...patience };
  const report = await runLoad({ ...load, gateways: urls, apiKey }, run);
  if (!isClean(report)) throw new Error(`not clean: ${JSON.stringify(report)}`);
  return report;
}
