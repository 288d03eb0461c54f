import { onTestFinished } from 'vitest';
import { freePort } from '../../scripts/redis/free-port.mjs';
import { type Balancer, balancer } from './balancer.ts';
import { type GoodCallers, goodCallers } from './good-callers.ts';
import type { PrivateRedis } from './private-redis.ts';
import { type Recorder, record } from './recorder.ts';
import { readSightings } from './sightings.ts';
import type { Spawned } from './spawned.ts';
import { type System, startSystem } from './system.ts';

/** A process that can be replaced by a newer one. */
export type Replaceable = { process: Spawned; start(): Promise<Spawned> };

export type Elastic = {
  readonly system: System;
  readonly recorder: Recorder;
  readonly balancer: Balancer;
  readonly callers: GoodCallers;
  readonly gateways: readonly (Replaceable & { readonly port: number })[];
  readonly workers: Replaceable[];
  /** Starts one worker more. */
  addWorker(): Promise<Replaceable>;
  /** Whether this process has had a part in any operation. */
  hadPart(process: Spawned): boolean;
};

type Options = {
  readonly gateways: number;
  readonly workers: number;
  readonly ratePerSecond: number;
  readonly redis?: (folder: string) => Promise<PrivateRedis>;
  readonly worker?: Record<string, string>;
  /** One where left out. */
  readonly partitions?: number;
};

/** Gateways behind a balancer, workers, and callers who use the client library. */
export async function elastic(options: Options): Promise<Elastic> {
  const { redis, partitions = 1 } = options;
  const both = { ONCEGATE_PARTITIONS: String(partitions) };
  const system = await startSystem({
    ...(redis && { redis }),
    gateway: both,
    worker: { ...both, ...options.worker },
  });
  onTestFinished(() => system.stop());

  const first = {
    port: Number(new URL(system.gateway.url).port),
    process: system.gatewayProcess,
    start: async () => (await system.startGateway()).process,
  };
  const others = Array.from({ length: options.gateways - 1 }, async () => {
    const port = await freePort();
    const start = async (): Promise<Spawned> =>
      (await system.startGateway({ ONCEGATE_PORT: String(port) })).process;
    return { port, process: await start(), start };
  });
  const gateways = [first, ...(await Promise.all(others))];

  const start = (): Promise<Spawned> => system.startWorker();
  const workers: Replaceable[] = [{ process: system.workerProcess, start }];
  const addWorker = async (): Promise<Replaceable> => {
    const added = { process: await start(), start };
    workers.push(added);
    return added;
  };
  await Promise.all(Array.from({ length: options.workers - 1 }, addWorker));

  const before = await balancer(gateways.map(({ port }) => port));
  onTestFinished(() => before.close());
  const recorder = record(system, { partitions });
  const { apiKey } = system.gateway;
  const callers = goodCallers(recorder, { url: before.url, apiKey }, options.ratePerSecond);
  // Not waited for: of a test that failed some may never be answered.
  onTestFinished(() => void callers.stop());
  return {
    system,
    recorder,
    balancer: before,
    callers,
    gateways,
    workers,
    addWorker,
    hadPart: ({ pid }) => readSightings(system.sightings).some((sighting) => sighting.pid === pid),
  };
}
