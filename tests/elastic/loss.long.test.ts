import { expect, test, vi } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { elastic } from '../harness/elastic.ts';
import { complaints, NO_COMPLAINTS } from '../harness/good-callers.ts';
import { readSightings } from '../harness/sightings.ts';

const PATIENT = { timeout: 240_000, interval: 50 };

test('a gateway and two workers are killed at once, in the midst of calls: no caller fails, nothing happens twice', async () => {
  const { system, recorder, balancer, callers, gateways, workers } = await elastic({
    gateways: 2,
    workers: 3,
    ratePerSecond: 15,
    partitions: 4,
  });
  // Long enough for a call to be under way whenever the blow falls.
  await system.simulator.fault({ when: 'before', do: 'delay', ms: 1_500, times: 1_000_000 });
  const [, , ...killed] = [...gateways.slice(1), ...workers].map(({ process }) => process);
  const [gateway] = gateways.slice(1);
  if (gateway === undefined) throw new Error('there is only one gateway');

  /** Attempts that a process had claimed and has heard nothing of. */
  const inHand = (pid: number): number => {
    const seen = readSightings(system.sightings).filter((sighting) => sighting.pid === pid);
    const heard = new Set(seen.filter(({ place }) => place === 'worker.answered').map(attemptOf));
    return seen.filter((of) => of.place === 'worker.sends' && !heard.has(attemptOf(of))).length;
  };
  await vi.waitFor(() => {
    expect(balancer.underWay(gateway.port)).toBeGreaterThan(0);
    for (const { pid } of killed) expect(inHand(pid)).toBeGreaterThan(0);
  }, PATIENT);
  const asking = balancer.underWay(gateway.port);
  await Promise.all([gateway.process, ...killed].map((process) => process.kill()));
  recorder.fault('callers were cut off', () => asking > 0);
  recorder.fault('calls were in the hands of both workers', () =>
    killed.every(({ pid }) => inHand(pid) > 0),
  );
  // Requests go to the dead one as well, until somebody notices.
  await vi.waitFor(() => expect(balancer.failed).toBeGreaterThan(0), PATIENT);
  recorder.fault('requests found nobody', () => balancer.failed > 0);
  await system.simulator.heal();
  gateway.process = await gateway.start();

  expect(complaints(await callers.stop())).toEqual(NO_COMPLAINTS);
  expect(checkHistory(await recorder.history(120_000))).toEqual([]);
}, 600_000);

const attemptOf = ({ id, fence }: { id: string; fence: number }): string => `${id} ${fence}`;
