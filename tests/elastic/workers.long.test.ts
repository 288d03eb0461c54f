import { expect, test, vi } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { elastic } from '../harness/elastic.ts';
import { complaints, NO_COMPLAINTS } from '../harness/good-callers.ts';

const PATIENT = { timeout: 240_000, interval: 100 };

test('workers grow from one to eight and back to one under load: nothing happens twice', async () => {
  // Each takes few calls at once, so that there is work for all.
  const worker = { ONCEGATE_CONCURRENCY: '2' };
  const deployment = await elastic({
    gateways: 1,
    workers: 1,
    ratePerSecond: 15,
    worker,
    partitions: 2,
  });
  const { recorder, workers, callers, system } = deployment;
  // Calls that take their time are under way when workers leave.
  await system.simulator.fault({ when: 'before', do: 'delay', ms: 200, times: 1_000_000 });
  for (let more = 0; more < 7; more += 1) await deployment.addWorker();
  for (const { process } of workers) {
    await vi.waitFor(() => expect(deployment.hadPart(process)).toBe(true), PATIENT);
  }
  recorder.fault('eight workers had a part', () => new Set(workers.map(pidOf)).size === 8);
  const [last, ...leaving] = workers;
  const codes = await Promise.all(leaving.map(({ process }) => process.stop()));
  recorder.fault('seven were told to stop, and did', () => codes.every((code) => code !== null));
  const before = (await system.simulator.allEffects()).length;
  await vi.waitFor(
    async () => expect((await system.simulator.allEffects()).length).toBeGreaterThan(before),
    PATIENT,
  );
  recorder.fault('the last one went on alone', () => deployment.hadPart(last?.process as never));

  expect(complaints(await callers.stop())).toEqual(NO_COMPLAINTS);
  expect(checkHistory(await recorder.history(120_000))).toEqual([]);
}, 600_000);

const pidOf = ({ process }: { process: { pid: number } }): number => process.pid;
