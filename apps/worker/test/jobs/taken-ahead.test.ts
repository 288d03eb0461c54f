import type { Ledger } from '@oncegate/ledger';
import { afterEach, expect, test } from 'vitest';
import { scratchWorker } from '../scratch-worker.ts';
import { ask, idOf, sources } from './sources.ts';

const scratch = await scratchWorker();
const { ledger, queue } = scratch;
const source = sources(scratch);

afterEach(async () => {
  await queue.obliterate({ force: true });
});

test('while there is room for as many again the next are being taken before the first are given out', async () => {
  await scratch.enqueued(60);
  const heard: string[] = [];
  const { jobs } = source({
    free: () => 48,
    take: (taking) => {
      heard.push(`take ${taking.most}`);
      return ledger.take(taking);
    },
  });
  await jobs.next().then(() => heard.push('given'));
  expect(heard).toEqual(['take 16', 'take 16', 'given']);
  expect(await jobs.rest()).toHaveLength(47);
  // As much as there is room for, and no script for the last one.
  expect(heard).toEqual(['take 16', 'take 16', 'given', 'take 16']);
  expect(await queue.getActiveCount()).toBe(48);
});

test('where the first were all no script is spent on more', async () => {
  await scratch.enqueued(16);
  const { jobs, takings } = source({ free: () => 48 });
  expect(await ask(jobs, 16)).not.toContain(null);
  expect(await jobs.next()).toEqual({ job: null, nextDueAt: 0 });
  expect(takings).toHaveLength(1);
});

test('whoever asks while more are being taken is given of those, or told that there are none', async () => {
  await scratch.enqueued(20);
  const { jobs, takings } = source({ free: () => 32 });
  expect(await ask(jobs, 1)).not.toContain(null);
  const others = await ask(jobs, 25);
  expect(new Set(others.filter((id) => id !== null)).size).toBe(19);
  expect(takings.length).toBeGreaterThanOrEqual(2);
  expect(await queue.getActiveCount()).toBe(20);
});

/** A source whose first script brings more than is asked for; somebody asks while it is under way. */
async function askedMeanwhile(second: Ledger['take']) {
  await scratch.enqueued(40);
  const executed = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const made: ReturnType<typeof source> = source({
    free: () => 32,
    take: async (taking) => {
      if (made.takings.length > 1) return second(taking);
      const answer = await ledger.take(taking);
      executed.resolve();
      await allowed.promise;
      return answer;
    },
  });
  const first = ask(made.jobs, 1);
  await executed.promise;
  const others = ask(made.jobs, 9);
  allowed.resolve();
  return { ...made, given: async () => [...(await first), ...(await others)] };
}

test('whoever asks while jobs are being taken is given of them, and does not wait for the next script', async () => {
  const allowed = Promise.withResolvers<void>();
  const { jobs, takings, given } = await askedMeanwhile(async (taking) => {
    const answer = await ledger.take(taking);
    await allowed.promise;
    return answer;
  });
  const ids = await given();
  expect(takings).toHaveLength(2);
  expect(new Set(ids).size).toBe(10);
  expect(ids).not.toContain(null);
  expect(await ask(jobs, 6)).not.toContain(null);
  const next = jobs.next();
  allowed.resolve();
  expect(idOf(await next)).toMatch(/^op_/);
  expect(await jobs.rest()).toHaveLength(40 - 17);
});

test('where the next script fails nobody hears of it who can be given a job, and it is told once', async () => {
  const broken = new Error('broken');
  const { jobs, takings, told, given } = await askedMeanwhile((taking) =>
    takings.length === 2 ? Promise.reject(broken) : ledger.take(taking),
  );
  expect(new Set(await given()).size).toBe(10);
  await expect.poll(() => told).toEqual([broken]);
  expect(await ask(jobs, 6)).not.toContain(null);
  expect(takings).toHaveLength(2);
  // It is tried again for the next one.
  expect(await ask(jobs, 16)).not.toContain(null);
  expect(takings.length).toBeGreaterThanOrEqual(3);
  expect(told).toHaveLength(1);
});

test('where the next script fails whoever waits for it hears of it, after a while, and who asks later does not', async () => {
  const paused = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const fails = Promise.withResolvers<never>();
  const pause = (): Promise<void> => {
    paused.resolve();
    return allowed.promise;
  };
  const executed = Promise.withResolvers<void>();
  const first = Promise.withResolvers<void>();
  const { jobs, takings, told } = source({
    free: () => 32,
    pause,
    take: async (taking) => {
      if (takings.length === 2) return fails.promise;
      const answer = await ledger.take(taking);
      executed.resolve();
      await first.promise;
      return answer;
    },
  });
  await scratch.enqueued(40);
  const one = jobs.next();
  await executed.promise;
  const outcomes = Promise.allSettled(Array.from({ length: 17 }, () => jobs.next()));
  first.resolve();
  await one;
  const later = jobs.next();
  fails.reject(new Error('broken'));
  await paused.promise;
  const latest = jobs.next();
  allowed.resolve();
  const failed = (await outcomes).filter(({ status }) => status === 'rejected');
  expect(failed).toHaveLength(2);
  expect(idOf(await later)).toMatch(/^op_/);
  expect(idOf(await latest)).toMatch(/^op_/);
  expect(told).toEqual([]);
});

test('what was taken is given out before anybody hears that the queue was given a rate', async () => {
  const { jobs, given } = await askedMeanwhile(async (taking) => {
    await queue.setGlobalRateLimit(5, 1_000);
    return ledger.take(taking);
  });
  expect(await given()).not.toContain('LIMITED');
  expect(await ask(jobs, 6)).not.toContain('LIMITED');
  expect(await ask(jobs, 1)).toEqual(['LIMITED']);
  await queue.removeGlobalRateLimit();
  expect(await jobs.rest()).toEqual([]);
});
