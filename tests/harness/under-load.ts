import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { PrivateRedis } from './private-redis.ts';
import { type Recorder, record } from './recorder.ts';
import { type System, startSystem } from './system.ts';

export type UnderLoad<Kind> = {
  readonly system: System;
  readonly redis: Kind;
  readonly recorder: Recorder;
  /** The callers stop; then each comes back until it has an answer. */
  readonly stopCalling: () => Promise<void>;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A system on Redis of some topology, and callers, one every few ms, for as long as a test breaks it. */
export async function underLoad<Kind extends PrivateRedis>(
  start: (folder: string) => Promise<Kind>,
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
  const recorder = record(system);
  await recorder.call({});

  const calls: Promise<unknown>[] = [];
  const tokens: string[] = [];
  const stopped = new AbortController();
  const calling = (async () => {
    while (!stopped.signal.aborted) {
      const token = randomUUID();
      tokens.push(token);
      calls.push(recorder.call({ token, waitMs: 5_000 }));
      await pause(20);
    }
  })();
  await pause(500);
  return {
    system,
    redis,
    recorder,
    async stopCalling() {
      await pause(500);
      stopped.abort();
      await calling;
      await Promise.all(calls);
      await Promise.all(tokens.map((token) => recorder.call({ token })));
    },
  };
}
