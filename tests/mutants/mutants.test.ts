import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { openQueue } from '../harness/open-queue.ts';
import { type Recorder, record } from '../harness/recorder.ts';
import { redisFiles } from '../harness/redis-files.ts';
import { requeueRunning } from '../harness/requeue.ts';
import { type System, startSystem } from '../harness/system.ts';
import type { Invariant } from '../harness/violation.ts';

/** Short, so that a run that never ends is told from one that ends late. */
const PATIENCE_MS = 8_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const PRELOAD = new URL('mutate.mjs', import.meta.url).href;

function mutation(...names: string[]): Record<string, string> {
  return { NODE_OPTIONS: `--import=${PRELOAD}`, ONCE_MUTANT: names.join(',') };
}

/** The invariants that a scenario breaks when these mutants are in gateway and worker. */
async function broken(
  mutants: string[],
  scenario: (system: System, recorder: Recorder) => Promise<void>,
  settings: { windowMs?: number; worker?: Record<string, string> } = {},
): Promise<ReadonlySet<Invariant>> {
  const windowMs = settings.windowMs ?? 600_000;
  const env = mutation(...mutants);
  const system = await startSystem({
    gateway: { ...env, ONCEGATE_VPC_RETRY_WINDOW_MS: String(windowMs) },
    worker: { ...env, ONCEGATE_READ_TIMEOUT_MS: '1500', ...settings.worker },
  });
  onTestFinished(() => system.stop());
  const recorder = record(system, { windowMs });
  await scenario(system, recorder);
  const violations = checkHistory(await recorder.history(PATIENCE_MS));
  return new Set(violations.map(({ invariant }) => invariant));
}

const NONE: ReadonlySet<Invariant> = new Set();

async function ambiguousTwice(system: System, recorder: Recorder): Promise<void> {
  await system.simulator.fault({ times: 2, when: 'after', do: 'status' });
  await recorder.call({});
}

async function replyLost(system: System, recorder: Recorder): Promise<void> {
  await recorder.call({});
  system.between.gateway.treat('pass', 'drop');
  const calling = recorder.call({});
  await pause(300);
  system.between.gateway.treat('pass', 'pass');
  system.between.gateway.cut();
  await calling;
}

async function awkwardTokens(_: System, recorder: Recorder): Promise<void> {
  await Promise.all(
    ['meta', 'wait', 'id', '12345'].map((token) => recorder.call({ token, waitMs: 2_000 })),
  );
}

/** A worker is frozen in a call and misses the answer; another ends the run; the first thaws. */
async function frozenWorker(system: System, recorder: Recorder): Promise<void> {
  const token = randomUUID();
  const frozen = system.workerProcess;
  await system.simulator.fault({ clientToken: token, times: 1, when: 'after', do: 'timeout' });
  const call = recorder.call({ token, waitMs: 30_000 });
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  frozen.signal('SIGSTOP');
  await system.startWorker();
  await call;
  frozen.signal('SIGCONT');
  await pause(3_000);
  await recorder.call({ token, waitMs: 5_000 });
}

async function putBackWhileWorkedOn(system: System, recorder: Recorder): Promise<void> {
  const { queue, redis } = await openQueue(system);
  const token = randomUUID();
  const fault = { clientToken: token, times: 1, when: 'after', do: 'delay', ms: 1_200 } as const;
  await system.simulator.fault(fault);
  const call = recorder.call({ token });
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  await requeueRunning(queue, redis);
  await call;
}

async function gatewayDies(system: System, recorder: Recorder): Promise<void> {
  const first = await recorder.call({});
  await system.gatewayProcess.stop();
  const doomed = await system.startGateway({ ONCEGATE_STOP_AT: 'gateway.admitted' });
  const lost = recorder.call({ gateway: doomed.client });
  await doomed.process.line('stopped');
  await doomed.process.kill();
  const { token } = await lost;
  await system.startGateway();
  await recorder.call({ token, waitMs: 1_000 });
  await recorder.call({ token: first.token });
}

async function twoWorkersDie(system: System, recorder: Recorder): Promise<void> {
  await system.workerProcess.stop();
  await recorder.call({ waitMs: 0 });
  for (let death = 0; death < 2; death++) {
    const doomed = await system.startWorker({ ONCEGATE_STOP_AT: 'worker.claimed' });
    await doomed.line('stopped');
    await doomed.kill();
  }
  await system.startWorker();
  await pause(12_000);
}

async function doubtThatLasts(system: System, recorder: Recorder): Promise<void> {
  const token = randomUUID();
  await system.simulator.fault({ clientToken: token, times: 12, when: 'after', do: 'status' });
  await recorder.call({ token, waitMs: 15_000 });
}

/** A backup of before the call is restored when the window is over and the cloud may act again. */
async function oldBackup(system: System, recorder: Recorder): Promise<void> {
  const files = redisFiles(system);
  const backup = join(system.folder, 'backup');
  const token = randomUUID();
  // Refused without any doubt, so that the backup knows of none.
  const fault = { clientToken: token, times: 1, when: 'before', do: 'status' } as const;
  await system.simulator.fault({
    ...fault,
    status: 429,
    code: 'Throttling.User',
    retryAfterSeconds: 2,
  });
  await recorder.call({ token, waitMs: 0 });
  await expect.poll(() => system.simulator.requests(token)).toHaveLength(1);
  await pause(1_500);
  await system.redis.process.kill();
  await files.backup(backup);
  await files.start();
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  await pause(3_500);
  await system.redis.process.kill();
  recorder.ledgerForgot();
  await files.restore(backup);
  await files.start();
}

test.each([
  { mutant: 'a fresh token per retry', scenario: ambiguousTwice, breaks: ['E', 'W'] },
  { mutant: 'existence instead of the owner’s nonce', scenario: replyLost, breaks: ['L'] },
  { mutant: 'raw token as job id', scenario: awkwardTokens, breaks: ['L'] },
  { mutant: 'no fence', scenario: frozenWorker, breaks: ['O'] },
  { mutant: 'no BUSY', scenario: putBackWhileWorkedOn, breaks: ['C'] },
  { mutant: 'no sweep', scenario: gatewayDies, breaks: ['L'] },
])(
  '“$mutant” is caught by $breaks, and only the mutant is',
  async ({ mutant, scenario, breaks }) => {
    const [sane, mutated] = [await broken([], scenario), await broken([mutant], scenario)];
    expect(sane).toEqual(NONE);
    expect([...mutated]).toEqual(expect.arrayContaining(breaks));
  },
  120_000,
);

test('“a send after the window” is caught by D', async () => {
  const window = { windowMs: 1_500 };
  expect(await broken([], doubtThatLasts, window)).toEqual(NONE);
  expect(await broken(['a send after the window'], doubtThatLasts, window)).toContain('D');
});

test('“a ledger that forgets without noticing” is caught by D', async () => {
  const window = { windowMs: 1_500 };
  expect(await broken([], oldBackup, window)).toEqual(NONE);
  const mutant = 'a ledger that forgets without noticing';
  expect(await broken([mutant], oldBackup, window)).toContain('D');
});

test('“maxStalledCount 1” is caught by L, where no sweep heals it', async () => {
  const lease = { worker: { ONCEGATE_LEASE_MS: '1000' } };
  expect(await broken(['no sweep'], twoWorkersDie, lease)).toEqual(NONE);
  expect(await broken(['no sweep', 'maxStalledCount 1'], twoWorkersDie, lease)).toContain('L');
});
