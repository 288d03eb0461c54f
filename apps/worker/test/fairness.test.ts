import { randomUUID } from 'node:crypto';
import { operationId, parseClientToken } from '@oncegate/core';
import { jobIdOf, jobOptions } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { sweep } from '../src/sweep.ts';
import { scratchWorker } from './scratch-worker.ts';

const scratch = await scratchWorker();
const { ledger, queue, redis, requests, sweeper } = scratch;

/** Admits one of a tenant's operations and enqueues it as a gateway does. */
async function submitted(tenant: string): Promise<string> {
  const token = parseClientToken(randomUUID());
  if (!token.ok) throw new Error(token.error.rule);
  const id = operationId(tenant, token.value);
  const { record, open } = await scratch.admitted({ id, tenant, token: token.value });
  await queue.add(record.action, { operationId: id }, jobOptions(record, 0, open));
  return id;
}

test('a tenant with few operations does not wait behind another’s flood', async () => {
  const flood: string[] = [];
  for (let i = 0; i < 200; i++) flood.push(await submitted('flooding'));
  const few = [await submitted('quiet'), await submitted('quiet'), await submitted('quiet')];
  scratch.consume(1);
  for (const id of few) {
    await expect
      .poll(async () => (await ledger.read(id))?.record.state, { timeout: 30_000, interval: 5 })
      .toBe('SUCCEEDED');
  }
  // Those of the flood that were in line before it became one, and the few.
  expect(requests.length).toBeLessThan(100);
  // The others are served too.
  await expect
    .poll(async () => (await ledger.read(flood.at(-1) ?? ''))?.record.state, { timeout: 60_000 })
    .toBe('SUCCEEDED');
}, 120_000);

test('a job that the sweep brings back has its place by the flood, too', async () => {
  await queue.pause();
  let last = { id: '', run: 1 };
  for (let i = 0; i < 70; i++) last = await scratch.admit({ tenant: 'swept' });
  await redis.zadd(ledger.keys.watch, 'XX', 1, last.id);
  await sweep(sweeper);
  expect((await queue.getJob(jobIdOf(last)))?.opts.priority).toBe(70);
  await queue.resume();
});
