import type { History } from './history.ts';
import { record } from './recorder.ts';
import { redisFiles } from './redis-files.ts';
import { randomInteger, randomOf, seededRandom } from './seeded-random.ts';
import type { Fault } from './simulator-client.ts';
import type { Spawned } from './spawned.ts';
import { type System, startSystem } from './system.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const CLOUD_FAULTS: readonly Omit<Fault, 'times'>[] = [
  { when: 'after', do: 'status', status: 500 },
  { when: 'before', do: 'status', status: 503 },
  // A refusal: FAILED where no attempt before it may have acted, else UNKNOWN.
  { when: 'before', do: 'status', status: 403, code: 'Forbidden' },
  { when: 'before', do: 'status', status: 429, code: 'Throttling', retryAfterSeconds: 1 },
  { when: 'after', do: 'timeout' },
  { when: 'after', do: 'reset' },
  { when: 'before', do: 'reset' },
  { when: 'after', do: 'cut' },
  { when: 'after', do: 'garbage' },
  { when: 'before', do: 'delay', ms: 700 },
  { when: 'after', do: 'delay', ms: 700 },
];

/** What a machine can do to the system, one at a time or together. */
type Blow = (system: System, workers: Spawned[]) => Promise<void>;

const BLOWS: Readonly<Record<string, Blow>> = {
  'a worker is killed': async (system, workers) => {
    await workers.shift()?.kill();
    workers.push(await system.startWorker());
  },
  'a worker is frozen past its lease': async (_, workers) => {
    const frozen = workers[0];
    frozen?.signal('SIGSTOP');
    await pause(9_500);
    frozen?.signal('SIGCONT');
  },
  'the gateway is killed': async (system) => {
    await system.gatewayProcess.kill();
    system.gatewayProcess = (await system.startGateway()).process;
  },
  'workers are cut off from Redis': async ({ between }) => {
    between.worker.refuse();
    await pause(2_500);
    between.worker.accept();
  },
  'the gateway is cut off from Redis': async ({ between }) => {
    between.gateway.refuse();
    await pause(1_000);
    between.gateway.accept();
  },
  'replies to workers are lost': async ({ between }) => {
    between.worker.treat('pass', 'drop');
    await pause(300);
    between.worker.treat('pass', 'pass');
    between.worker.cut();
  },
  'the cloud’s packets are held': async ({ between }) => {
    between.cloud.treat('hold', 'pass');
    await pause(400);
    between.cloud.treat('pass', 'pass');
    await pause(2_000);
    between.cloud.release();
  },
  'Redis is killed': async (system) => {
    await system.redis.process.kill();
    await redisFiles(system).start();
  },
};

/**
 * Callers, a failing cloud, and blows out of a seed, for some seconds; then peace until all has ended.
 *
 * @returns the history, and the story of what was done.
 */
export async function chaos(
  seed: number,
  seconds: number,
  onFinished: (stop: () => Promise<void>) => void,
): Promise<{ history: History; story: readonly string[] }> {
  const random = seededRandom(seed);
  const system = await startSystem({ worker: { ONCEGATE_READ_TIMEOUT_MS: '1500' } });
  onFinished(() => system.stop());
  const recorder = record(system);
  const workers = [system.workerProcess, await system.startWorker()];
  const story: string[] = [];
  const end = Date.now() + seconds * 1_000;
  const calls: Promise<unknown>[] = [];
  const tokens: string[] = [];

  async function callers(): Promise<void> {
    for (let n = 0; Date.now() < end; n++) {
      const known = tokens.length > 0 && random() < 0.4;
      const token = known ? randomOf(tokens, random) : `seed-${seed}-${n}`;
      if (!known) tokens.push(token);
      // One in eight comes with other parameters: a caller's mistake.
      const cidrBlock = random() < 0.125 ? '172.16.0.0/12' : '10.0.0.0/8';
      calls.push(recorder.call({ token, cidrBlock, waitMs: randomInteger(0, 4_000, random) }));
      await pause(randomInteger(5, 60, random));
    }
  }

  async function weather(): Promise<void> {
    while (Date.now() < end) {
      const fault = randomOf(CLOUD_FAULTS, random);
      await system.simulator.fault({ ...fault, times: randomInteger(1, 3, random) });
      await pause(randomInteger(100, 500, random));
    }
  }

  async function blows(): Promise<void> {
    while (Date.now() < end) {
      const [name, strike] = randomOf(Object.entries(BLOWS), random);
      story.push(name);
      let done = false;
      recorder.fault(name, () => done);
      await strike(system, workers);
      done = true;
      await pause(randomInteger(100, 1_500, random));
    }
  }

  await Promise.all([callers(), weather(), blows()]);
  await system.simulator.heal();
  await Promise.all(calls);
  // Every caller comes back once more, as callers do who were not answered.
  for (const token of tokens) await recorder.call({ token, waitMs: 20_000 });
  return { history: await recorder.history(60_000), story };
}
