import { expect, test, vi } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { elastic } from '../harness/elastic.ts';
import { complaints, NO_COMPLAINTS } from '../harness/good-callers.ts';
import { readSightings } from '../harness/sightings.ts';

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
  const senders = (since = 0): ReadonlySet<number> => {
    const seen = readSightings(system.sightings).slice(since);
    return new Set(seen.filter(({ place }) => place === 'worker.sends').map(({ pid }) => pid));
  };
  recorder.fault('eight workers had a part', () => senders().size === 8);
  const [last, ...leaving] = workers.map(({ process }) => process);
  const codes = await Promise.all(leaving.map((process) => process.stop()));
  // Of its own accord: one whose time to stop ran over ends with another code.
  recorder.fault('seven were told to stop, and did', () => codes.every((code) => code === 0));
  const sinceThen = readSightings(system.sightings).length;
  await vi.waitFor(() => expect(senders(sinceThen).size).toBeGreaterThan(0), PATIENT);
  recorder.fault('the last one went on alone', () => {
    const [only, ...others] = senders(sinceThen);
    return only === last?.pid && others.length === 0;
  });

  expect(complaints(await callers.stop())).toEqual(NO_COMPLAINTS);
  expect(checkHistory(await recorder.history(120_000))).toEqual([]);
}, 600_000);
