import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { GatewayClient } from './gateway-client.ts';
import type { PrivateRedis } from './private-redis.ts';
import { type Recorder, record } from './recorder.ts';
import { type System, startSystem } from './system.ts';

export type UnderLoad<Kind> = {
  readonly system: System;
  readonly redis: Kind;
  readonly recorder: Recorder;
  /** Those that each caller asks, all at the same time with the same token; the first one at the beginning. */
  readonly gateways: GatewayClient[];
  /** Every call that was made so far has its answer. */
  readonly answered: () => Promise<void>;
  /** The callers stop; then each comes back until it has an answer. */
  readonly stopCalling: () => Promise<void>;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Load = {
  /** How many partitions there are going to be. */
  readonly partitions?: number;
  /** Milliseconds between two callers. */
  readonly everyMs?: number;
};

/** A system on Redis of some topology, and callers, one every few ms, for as long as a test breaks it. */
export async function underLoad<Kind extends PrivateRedis>(
  start: (folder: string) => Promise<Kind>,
  { partitions = 1, everyMs = 20 }: Load = {},
): Promise<UnderLoad<Kind>> {
  const started: Kind[] = [];
  const system = await startSystem({
    redis: async (folder) => {
      const redis = await start(folder);
      started.push(redis);
      return redis;
    },
  });
  onTestFinished(() => system.stop());
  const [redis] = started;
  if (redis === undefined) throw new Error('the system was started on another Redis');
  const recorder = record(system, { partitions });
  await recorder.call({});
  const gateways = [system.gateway];

  const calls: Promise<unknown>[] = [];
  const tokens: string[] = [];
  const stopped = new AbortController();
  const calling = (async () => {
    while (!stopped.signal.aborted) {
      const token = randomUUID();
      tokens.push(token);
      for (const gateway of gateways) calls.push(recorder.call({ token, gateway, waitMs: 5_000 }));
      await pause(everyMs);
    }
  })();
  await pause(500);
  return {
    system,
    redis,
    recorder,
    gateways,
    async answered() {
      await Promise.all(calls);
    },
    async stopCalling() {
      await pause(500);
      stopped.abort();
      await calling;
      await Promise.all(calls);
      await Promise.all(tokens.map((token) => recorder.call({ token })));
    },
  };
}
