import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Sighting } from '@oncegate/ledger';
import { expect, onTestFinished, test } from 'vitest';
import { beaten } from '../harness/beaten.ts';
import { callInFlight } from '../harness/call-in-flight.ts';
import { checkHistory } from '../harness/check-history.ts';
import { openQueue } from '../harness/open-queue.ts';
import { type Recorder, record } from '../harness/recorder.ts';
import { redisFiles } from '../harness/redis-files.ts';
import { refusedForNow } from '../harness/refused-for-now.ts';
import { requeueRunning } from '../harness/requeue.ts';
import { readSightings } from '../harness/sightings.ts';
import { type System, startSystem } from '../harness/system.ts';
import type { Invariant } from '../harness/violation.ts';
import { mutation } from './mutation.ts';

/** Of a mutant, whose run may never end; a sane one is waited for. */
const PATIENCE_MS = 8_000;
const SANE_PATIENCE_MS = 60_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Scenario = (system: System, recorder: Recorder) => Promise<void>;

type Settings = {
  readonly windowMs?: number;
  readonly worker?: Record<string, string>;
  /** How long a mutant's run may take to end. */
  readonly patienceMs?: number;
  /** Mutants that the sane one has too. */
  readonly both?: string[];
};

/** The invariants that a scenario breaks when these mutants are in gateway and worker. */
async function broken(
  mutants: string[],
  scenario: Scenario,
  { windowMs = 600_000, worker = {} }: Settings,
  patienceMs: number,
): Promise<ReadonlySet<Invariant>> {
  const env = mutation(...mutants);
  const system = await startSystem({
    gateway: { ...env, ONCEGATE_VPC_RETRY_WINDOW_MS: String(windowMs) },
    worker: { ...env, ONCEGATE_READ_TIMEOUT_MS: '1500', ...worker },
  });
  onTestFinished(() => system.stop());
  const recorder = record(system, { windowMs });
  await scenario(system, recorder);
  const violations = checkHistory(await recorder.history(patienceMs));
  return new Set(violations.map(({ invariant }) => invariant));
}

/** What the sane system and the mutant break, side by side: both mostly wait. */
async function sideBySide(
  mutant: string,
  scenario: Scenario,
  settings: Settings = {},
): Promise<{ sane: ReadonlySet<Invariant>; mutated: ReadonlySet<Invariant> }> {
  const { patienceMs = PATIENCE_MS, both = [] } = settings;
  const [sane, mutated] = await Promise.all([
    broken(both, scenario, settings, SANE_PATIENCE_MS),
    broken([...both, mutant], scenario, settings, patienceMs),
  ]);
  return { sane, mutated };
}

/** A worker that does not give up the call in which it is disturbed. */
const PATIENT: Settings = { worker: { ONCEGATE_READ_TIMEOUT_MS: '10000' } };

const seen = (system: System, place: Sighting['place']) =>
  readSightings(system.sightings).filter((sighting) => sighting.place === place);

const NONE: ReadonlySet<Invariant> = new Set();

async function ambiguousTwice(system: System, recorder: Recorder): Promise<void> {
  await system.simulator.fault({ times: 2, when: 'after', do: 'status' });
  await recorder.call({});
}

async function silentOnce(system: System, recorder: Recorder): Promise<void> {
  await system.simulator.fault({ times: 1, when: 'before', do: 'reset' });
  await recorder.call({});
}

async function refusedAfterDoubt(system: System, recorder: Recorder): Promise<void> {
  const fault = { times: 1, do: 'status' } as const;
  await system.simulator.fault({ ...fault, when: 'after', status: 500 });
  await system.simulator.fault({ ...fault, when: 'before', status: 403, code: 'Forbidden' });
  await recorder.call({});
}

async function replyLost(system: System, recorder: Recorder): Promise<void> {
  await recorder.call({});
  const lost = system.between.gateway.loseReply('CREATED');
  await recorder.call({});
  await lost;
}

async function awkwardTokens(_: System, recorder: Recorder): Promise<void> {
  await Promise.all(
    ['meta', 'wait', 'id', '12345'].map((token) => recorder.call({ token, waitMs: 2_000 })),
  );
}

/** A worker is frozen in a call and misses the answer; another ends the run; the first thaws. */
async function frozenWorker(system: System, recorder: Recorder): Promise<void> {
  const frozen = system.workerProcess;
  const token = randomUUID();
  await system.simulator.fault({ clientToken: token, times: 1, when: 'after', do: 'timeout' });
  const call = recorder.call({ token, waitMs: 40_000 });
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  frozen.signal('SIGSTOP');
  await system.startWorker();
  await call;
  frozen.signal('SIGCONT');
  const writers = () => seen(system, 'worker.settled').map(({ pid }) => pid);
  await expect.poll(writers).toContain(frozen.pid);
  await recorder.call({ token, waitMs: 5_000 });
}

async function putBackWhileWorkedOn(system: System, recorder: Recorder): Promise<void> {
  const { queue, redis } = await openQueue(system);
  const { call, letAnswer } = await callInFlight(system, recorder);
  await requeueRunning(queue, redis);
  // Whoever takes it is put off, or is let in.
  const isTaken = async () =>
    (await queue.getDelayed()).length === 1 || seen(system, 'worker.claimed').length === 2;
  await expect.poll(isTaken).toBe(true);
  letAnswer();
  await call;
}

async function gatewayDies(system: System, recorder: Recorder): Promise<void> {
  const first = await recorder.call({});
  await system.gatewayProcess.stop();
  const { queue } = await openQueue(system);
  await queue.pause();
  const doomed = await system.startGateway({ ONCEGATE_STOP_AT: 'gateway.admitted' });
  const lost = recorder.call({ gateway: doomed.client });
  await doomed.process.line('stopped');
  await doomed.process.kill();
  const added = await queue.getWaiting();
  expect(added).toHaveLength(1);
  await added[0]?.remove();
  await queue.resume();
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
  // Refused without any doubt, so that the backup knows of none.
  const { token, resume } = await refusedForNow(system, recorder);
  await system.redis.process.kill();
  await files.backup(backup);
  await files.start();
  await resume();
  await expect.poll(() => system.simulator.effects(token)).toHaveLength(1);
  await Promise.all([pause(3_500), beaten(system)]);
  await system.redis.process.kill();
  recorder.ledgerForgot();
  await files.restore(backup);
  await files.start();
  await resume();
}

test.each([
  { mutant: 'a fresh token per retry', scenario: ambiguousTwice, breaks: ['E', 'W'] },
  { mutant: 'existence instead of the owner’s nonce', scenario: replyLost, breaks: ['L'] },
  { mutant: 'raw token as job id', scenario: awkwardTokens, breaks: ['L'] },
  {
    mutant: 'no fence',
    scenario: frozenWorker,
    breaks: ['O'],
    settings: PATIENT,
  },
  { mutant: 'no BUSY', scenario: putBackWhileWorkedOn, breaks: ['C'], settings: PATIENT },
  { mutant: 'no sweep', scenario: gatewayDies, breaks: ['L'] },
  { mutant: 'silence for success', scenario: silentOnce, breaks: ['C', 'P'] },
  {
    mutant: 'a refusal that clears what was before it',
    scenario: refusedAfterDoubt,
    breaks: ['C', 'P'],
  },
])(
  '“$mutant” is caught by $breaks, and only the mutant is',
  async ({ mutant, scenario, breaks, settings }) => {
    const { sane, mutated } = await sideBySide(mutant, scenario, settings);
    expect(sane).toEqual(NONE);
    expect([...mutated]).toEqual(expect.arrayContaining(breaks));
  },
);

test.each([
  { mutant: 'a send after the window', scenario: doubtThatLasts },
  { mutant: 'a ledger that forgets without noticing', scenario: oldBackup },
])('“$mutant” is caught by D', async ({ mutant, scenario }) => {
  const { sane, mutated } = await sideBySide(mutant, scenario, { windowMs: 1_500 });
  expect(sane).toEqual(NONE);
  expect(mutated).toContain('D');
});

test('“maxStalledCount 1” is caught by L, where no sweep heals it', async () => {
  const { sane, mutated } = await sideBySide('maxStalledCount 1', twoWorkersDie, {
    worker: { ONCEGATE_LEASE_MS: '1000' },
    both: ['no sweep'],
    // A job is back within its lock and two looks of the stalled check.
    patienceMs: 20_000,
  });
  expect(sane).toEqual(NONE);
  expect(mutated).toContain('L');
});
