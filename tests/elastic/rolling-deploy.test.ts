import { expect, test, vi } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { type Elastic, elastic, type Replaceable } from '../harness/elastic.ts';
import { complaints, NO_COMPLAINTS } from '../harness/good-callers.ts';

/** A busy machine takes its time; what is waited for comes, or never does. */
const PATIENT = { timeout: 120_000, interval: 50 };

/** SIGTERM to a process that is in the midst of it, then a newer one in its place that is, too. */
async function replace(one: Replaceable, to: Elastic, name: string, isMissed = async () => {}) {
  const old = one.process;
  await vi.waitFor(() => expect(to.hadPart(old)).toBe(true), PATIENT);
  const code = await old.stop();
  // Of its own accord: one whose time to stop ran over ends with another code.
  to.recorder.fault(`${name} was told to stop, and did`, () => code === 0);
  await isMissed();
  one.process = await one.start();
  const { process } = one;
  await vi.waitFor(() => expect(to.hadPart(process)).toBe(true), PATIENT);
}

test('gateways and workers are replaced in turn under load: no caller fails, nothing happens twice', async () => {
  const deployment = await elastic({ gateways: 2, workers: 1, ratePerSecond: 5 });
  const { recorder, balancer, gateways, workers, callers } = deployment;
  for (const [i, gateway] of gateways.entries()) {
    const failed = balancer.failed;
    // Requests go to it still, as nobody has told the balancer.
    await replace(gateway, deployment, `gateway ${i}`, () =>
      vi.waitFor(() => expect(balancer.failed).toBeGreaterThan(failed), PATIENT),
    );
    recorder.fault(`a request found no gateway ${i}`, () => balancer.failed > failed);
  }
  for (const [i, worker] of workers.entries()) await replace(worker, deployment, `worker ${i}`);

  expect(complaints(await callers.stop())).toEqual(NO_COMPLAINTS);
  expect(checkHistory(await recorder.history(120_000))).toEqual([]);
}, 600_000);
