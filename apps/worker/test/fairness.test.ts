import { randomUUID } from 'node:crypto';
import { operationId, parseClientToken } from '@oncegate/core';
import { jobIdOf, jobOptions, type OperationRecord } from '@oncegate/ledger';
import { changeCourse } from '@oncegate/ledger/test/change-course';
import { expect, test } from 'vitest';
import { sweep } from '../src/serving/sweep.ts';
import { scratchWorker } from './scratch-worker.ts';

const scratch = await scratchWorker();
const { ledger, queue, redis, requests, sweeper } = scratch;

type Submitted = { readonly id: string; readonly token: string };

/** Admits one of a tenant's operations and gives it a job with its place by the count of that moment. */
async function submitted(tenant: string): Promise<Submitted> {
  const token = parseClientToken(randomUUID());
  if (!token.ok) throw new Error(token.error.rule);
  const id = operationId(tenant, token.value);
  const { record, open } = await scratch.admitted({ id, tenant, token: token.value });
  await queue.add(record.action, { operationId: id }, jobOptions(record, 0, open));
  return { id, token: token.value };
}

const stateOf = async ({ id }: Submitted) => (await ledger.read(id))?.record.state;

test('a tenant with few operations does not wait behind another’s flood', async () => {
  const flood: Submitted[] = [];
  for (let i = 0; i < 200; i++) flood.push(await submitted('flooding'));
  const few = [await submitted('quiet'), await submitted('quiet'), await submitted('quiet')];
  scratch.consume(1);
  for (const one of [...few, ...flood]) {
    await expect.poll(() => stateOf(one)).toBe('SUCCEEDED');
  }
  const place = ({ token }: Submitted) => requests.findIndex((url) => url.includes(token));
  // Behind those of the flood that were in line before it became one, and before all others.
  for (const one of few) {
    expect(place(one)).toBeGreaterThanOrEqual(0);
    expect(place(one)).toBeLessThan(100);
  }
});

test('a job that the sweep brings back has its place by the flood, too', async () => {
  await queue.pause();
  const swept: OperationRecord[] = [];
  for (let i = 0; i < 70; i++) swept.push(await scratch.admit({ tenant: 'swept' }));
  const last = swept.at(-1) ?? { id: '', run: 1 };
  await redis.zadd(ledger.keys.watch, 'XX', 1, last.id);
  await sweep(sweeper);
  expect((await queue.getJob(jobIdOf(last)))?.opts.priority).toBe(128);
  // Whoever sweeps next shall find none of them.
  for (const { id } of swept) await ledger.cancel(id, 'test');
  await queue.resume();
});

test('what waits for more than ten seconds is brought forward once, and served by age', async () => {
  await queue.pause();
  /** In line as with `open` of its tenant in flight, and due for as long. */
  const inLine = async (open: number, lateMs: number): Promise<OperationRecord> => {
    const record = await scratch.admit({ tenant: 'ebbing' });
    await queue.add(record.action, { operationId: record.id }, jobOptions(record, 0, open));
    const dueAt = String(Date.now() - lateMs);
    await changeCourse(redis, ledger.keys.record(record.id), { dueAt });
    return record;
  };
  // The flood ebbs: what came later stands before what came sooner.
  const oldest = await inLine(3_000, 30_000);
  const older = await inLine(2_000, 20_000);
  const newer = await inLine(1_000, 0);
  const newest = await inLine(100, 0);
  const all = [oldest, older, newer, newest];
  const order = async () => {
    const jobs = await queue.getPrioritized();
    const place = new Map(jobs.map(({ id }, at) => [id, at]));
    return all.toSorted((a, b) => (place.get(jobIdOf(a)) ?? -1) - (place.get(jobIdOf(b)) ?? -1));
  };
  expect(await order()).toEqual([newest, newer, older, oldest]);

  const lookAt = async (records: readonly OperationRecord[]) => {
    for (const [at, { id }] of records.entries()) {
      await redis.zadd(ledger.keys.watch, 'XX', at + 1, id);
    }
    expect(await sweep(sweeper)).toBe(0);
  };
  await lookAt(all);
  const byAge = [oldest, older, newest, newer];
  expect(await order()).toEqual(byAge);
  // Looked at again in another order, none of them loses its place.
  await lookAt(all.toReversed());
  expect(await order()).toEqual(byAge);

  await queue.resume();
  const settledAt = async ({ id }: OperationRecord) =>
    (await ledger.read(id))?.record.settledAt ?? Number.POSITIVE_INFINITY;
  await expect.poll(() => settledAt(newer)).toBeLessThan(Date.now() + 60_000);
  const times = await Promise.all(byAge.map(settledAt));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});
