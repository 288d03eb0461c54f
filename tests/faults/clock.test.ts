import { expect, onTestFinished, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { record } from '../harness/recorder.ts';
import { startSystem } from '../harness/system.ts';

const HOUR_MS = 3_600_000;

test.each([HOUR_MS, -HOUR_MS])(
  'row 28: a worker whose clock is off by %i ms keeps every deadline by the ledger’s',
  async (shift) => {
    const preload = new URL('../harness/shifted-clock.mjs', import.meta.url).href;
    const windowMs = 4_000;
    const system = await startSystem({
      gateway: { ONCEGATE_VPC_RETRY_WINDOW_MS: String(windowMs) },
      worker: { NODE_OPTIONS: `--import=${preload}`, ONCE_SHIFT_MS: String(shift) },
    });
    onTestFinished(() => system.stop());
    const recorder = record(system, { windowMs });
    // The cloud refuses a signature of an hour ago: asked to sign again, the run waits and retries.
    const refused = await recorder.call({ waitMs: 0 });
    const statuses = async () =>
      (await system.simulator.requests(refused.token)).map(({ status }) => status);
    await expect.poll(async () => (await statuses()).length).toBeGreaterThan(1);
    const [status] = await statuses();
    recorder.fault('the clock was off', () => status === 400);
    // Waiting for the next attempt, or in the middle of it: not over.
    const operation = await system.gateway.operationByToken(refused.token);
    expect(['WAITING', 'RUNNING']).toContain(operation?.state);

    // Another worker, whose clock is right, finds the job that was delayed by the wrong one.
    await system.workerProcess.stop();
    await system.startWorker({ NODE_OPTIONS: '' });
    const { outcome } = await recorder.call({ token: refused.token, waitMs: 30_000 });
    expect(outcome).toMatchObject({ payload: { operation: { state: 'SUCCEEDED' } } });
    expect(checkHistory(await recorder.history())).toEqual([]);
  },
);
