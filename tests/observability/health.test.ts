import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type System, startSystem } from '../harness/system.ts';

/** Whoever asks must know it within this time. */
const TOLD_WITHIN_MS = 2_000;

let system: System;
let monitor: string;
beforeAll(async () => {
  system = await startSystem({ worker: { ONCEGATE_WORKER_PORT: '0' } });
  monitor = String((await system.workerProcess.line('monitor')).monitor);
});
afterAll(() => system.stop());

async function ready(url: string) {
  const asked = performance.now();
  const response = await fetch(`${url}/readyz`);
  const { status } = (await response.json()) as { status: string };
  return { code: response.status, status, ms: performance.now() - asked };
}

const codes = async (): Promise<number[]> =>
  (await Promise.all([system.gateway.url, monitor].map(ready))).map(({ code }) => code);

test('a worker serves those who watch it on loopback alone, and nothing else', async () => {
  expect(new URL(monitor).hostname).toBe('127.0.0.1');
  expect((await fetch(`${monitor}/healthz`)).status).toBe(200);
  expect((await fetch(`${monitor}/graphql`)).status).toBe(404);
  expect((await fetch(`${monitor}/healthz`, { method: 'POST' })).status).toBe(404);
});

test('while Redis is frozen neither is ready, and both, with time to spare, say so within two seconds; alive they are', async () => {
  for (const url of [system.gateway.url, monitor]) {
    const took: number[] = [];
    // The fastest of five, or the first in time: another may have waited for the machine.
    while (took.length < 5 && !took.some((ms) => ms < TOLD_WITHIN_MS)) {
      // Anew each time: frozen for long, Redis loses the connection on which jobs come.
      await expect.poll(codes).toEqual([200, 200]);
      system.redis.process.signal('SIGSTOP');
      try {
        const { code, status, ms } = await ready(url);
        expect([code, status]).toEqual([503, 'the ledger does not answer']);
        took.push(ms);
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
      } finally {
        system.redis.process.signal('SIGCONT');
      }
    }
    expect(Math.min(...took)).toBeLessThan(TOLD_WITHIN_MS);
  }
  await expect.poll(codes).toEqual([200, 200]);
});

test.each([
  { how: 'misses a replica', setting: 'min-replicas-to-write', refusing: '1' },
  { how: 'is out of memory', setting: 'maxmemory', refusing: '1' },
])('while Redis $how, answers, and takes no writes, neither is ready', async (redisThat) => {
  const { setting, refusing } = redisThat;
  await expect.poll(codes).toEqual([200, 200]);
  const redis = new Redis(system.redis.url);
  await redis.config('SET', setting, refusing);
  try {
    const said = async () =>
      (await Promise.all([system.gateway.url, monitor].map(ready))).map(({ status }) => status);
    const refused = 'the ledger takes no writes';
    await expect.poll(said).toEqual([refused, refused]);
  } finally {
    await redis.config('SET', setting, '0');
    redis.disconnect();
  }
  await expect.poll(codes).toEqual([200, 200]);
});

test('a worker that is cut off from Redis is not ready, and its metrics still come', async () => {
  system.between.worker.refuse();
  await expect.poll(codes).toEqual([200, 503]);
  const metrics = await (await fetch(`${monitor}/metrics`)).text();
  expect(metrics).toContain('oncegate_redis_up 0');
  expect(metrics).not.toMatch(/^oncegate_redis_memory_used_bytes /m);
  system.between.worker.accept();
  await expect.poll(codes).toEqual([200, 200]);
});

test('a worker that drains is not ready, ends the call in hand, and then goes', async () => {
  const token = randomUUID();
  const { cloud } = system.between;
  const before = cloud.touched;
  cloud.treat('pass', 'hold');
  const call = system.gateway.createVpc(token);
  await expect.poll(() => cloud.touched).toBeGreaterThan(before);
  system.workerProcess.signal('SIGTERM');
  await expect.poll(() => ready(monitor)).toMatchObject({ code: 503, status: 'draining' });
  cloud.treat('pass', 'pass');
  cloud.release();
  expect((await call).operation?.state).toBe('SUCCEEDED');
  expect(await system.workerProcess.exited).toBe(0);
  expect(await system.simulator.requests(token)).toHaveLength(1);
});
