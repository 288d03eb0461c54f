import { runLoad } from '@oncegate/load/run-load';
import { redisCluster } from '../harness/redis-cluster.ts';
import { deploy } from './deployment.ts';
import { type Overload, rounded, type Throughput } from './measured.ts';
import { redisCounters } from './redis-counters.ts';
import { between, othersBusy, spent } from './spending.ts';

/** Callers wait for as long as it takes: who asked again would be more load. */
const PATIENCE = { timeoutMs: 120_000, giveUpAfterMs: 240_000, mostUnderWay: 10_000 };
const WARM_UP_SECONDS = 4;
/** Who serves nearly all that is offered might serve more: what comes out is the offer, not a limit. */
const MOST_SERVED = 0.8;

/**
 * How many operations a second a whole deployment on this machine ends, on a Redis Cluster of three
 * masters: one gateway, one worker, and more callers than they can serve.
 */
export async function throughputOf(
  partitions: number,
  { ratePerSecond, seconds, concurrency }: Overload,
): Promise<Throughput> {
  const deployment = await deploy({
    redis: (folder) => redisCluster(folder, { replicasOfEach: 0, nodeTimeoutMs: 15_000 }),
    gateways: 1,
    workers: 1,
    env: {
      ONCEGATE_CONCURRENCY: String(concurrency),
      // One is what there is where nothing is said.
      ...(partitions > 1 && { ONCEGATE_PARTITIONS: String(partitions) }),
    },
  });
  try {
    const masters = deployment.redis.nodes.map(({ redis }) => redis);
    await Promise.all(masters.map((redis) => redis.config('SET', 'appendfsync', 'everysec')));
    const [anyMaster] = masters;
    if (anyMaster === undefined) throw new Error('the cluster has no master');
    const sample = async () => ({
      all: await spent(deployment, anyMaster),
      masters: (await Promise.all(masters.map(redisCounters))).map(({ redisMs }) => redisMs),
    });
    const callers = (rate: number, length: number, run: string) =>
      runLoad(
        {
          gateways: deployment.gateways.map(({ url }) => url),
          apiKey: deployment.apiKey,
          ratePerSecond: rate,
          seconds: length,
          seed: 1,
          repeatShare: 0,
          ...PATIENCE,
        },
        run,
      );
    await callers(ratePerSecond / 8, WARM_UP_SECONDS, 'warm-up');
    const before = await sample();
    const report = await callers(ratePerSecond, seconds, 'measured');
    const after = await sample();
    if (report.conflicts.length > 0) throw new Error(report.conflicts.join('\n'));

    const during = between(before.all, after.all);
    const redis = after.masters.map((ms, i) => ms - (before.masters[i] ?? 0));
    const redisMs = redis.reduce((sum, ms) => sum + ms, 0);
    const busy = (ms: number): number => rounded(ms / during.time);
    return {
      partitions,
      operationsPerSecond: rounded(limitIn(report.succeededPerSecond, ratePerSecond)),
      processors: {
        gateways: busy(during.gateways.reduce((sum, ms) => sum + ms, 0)),
        workers: busy(during.workersMs),
        redis: redis.map(busy),
        simulator: busy(during.simulatorMs),
        generator: busy(during.generatorMs),
        others: rounded(othersBusy({ ...during, redisMs })),
      },
    };
  } finally {
    await deployment.stop();
  }
}

/** @throws where so much of what was offered was served that no limit was reached. */
export function limitIn(servedPerSecond: number, offeredPerSecond: number): number {
  if (servedPerSecond <= MOST_SERVED * offeredPerSecond) return servedPerSecond;
  const served = `${rounded(servedPerSecond)} of ${offeredPerSecond} a second were served`;
  throw new Error(`${served}: no limit was reached, offer more (--overload)`);
}
