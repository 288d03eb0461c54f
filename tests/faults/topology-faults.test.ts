import { randomUUID } from 'node:crypto';
import { ledgerKeys } from '@oncegate/ledger';
import { afterEach, expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { type Recorder, record } from '../harness/recorder.ts';
import { type RedisCluster, redisCluster } from '../harness/redis-cluster.ts';
import { redisSentinels, type SentinelRedis } from '../harness/redis-sentinels.ts';
import { type System, startSystem } from '../harness/system.ts';

let system: System | undefined;
afterEach(async () => {
  await system?.stop();
  system = undefined;
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A system on a Redis of that kind, of which one operation has been made already. */
async function startOn<Kind extends RedisCluster | SentinelRedis>(
  start: (folder: string) => Promise<Kind>,
) {
  const started: Kind[] = [];
  const running = await startSystem({
    redis: async (folder) => {
      const redis = await start(folder);
      started.push(redis);
      return redis;
    },
  });
  system = running;
  const recorder = record(running);
  await recorder.call({});
  return { redis: started[0] as Kind, recorder, system: running };
}

/** Callers, one every few ms, until stopped; then each comes back until it has an answer. */
function callers(recorder: Recorder) {
  const calls: Promise<unknown>[] = [];
  const tokens: string[] = [];
  let going = true;
  const calling = (async () => {
    while (going) {
      const token = randomUUID();
      tokens.push(token);
      calls.push(recorder.call({ token, waitMs: 5_000 }));
      await pause(20);
    }
  })();
  return async () => {
    going = false;
    await calling;
    await Promise.all(calls);
    for (const token of tokens) await recorder.call({ token });
    return tokens;
  };
}

test('row 36: the slot of the ledger moves to another master under load', async () => {
  const { redis, recorder } = await startOn(redisCluster);
  const slot = await clusterSlot(redis, ledgerKeys('oncegate').watch);
  const before = await slot.holder();
  const stop = callers(recorder);
  await pause(500);
  const redirected = await slot.redirections();
  await slot.moveTo(await slot.stranger(), 10);
  await pause(500);
  await stop();
  const [after, more] = [await slot.holder(), (await slot.redirections()) - redirected];
  recorder.fault('the slot moved', () => after.port !== before.port);
  recorder.fault('commands were sent elsewhere', () => more > 0);
  expect(checkHistory(await recorder.history())).toEqual([]);
}, 120_000);

test('row 36: the master that holds the ledger is killed under load, its replica is promoted', async () => {
  const { redis, recorder } = await startOn(redisCluster);
  const slot = await clusterSlot(redis, ledgerKeys('oncegate').watch);
  const [dead, heir] = [await slot.holder(), await slot.replica()];
  const stop = callers(recorder);
  await pause(500);
  await dead.process.kill();
  recorder.ledgerForgot();
  await expect.poll(async () => (await slot.holder()).port, { timeout: 20_000 }).toBe(heir.port);
  recorder.fault('the replica was promoted', () => true);
  await pause(1_000);
  await stop();
  expect(checkHistory(await recorder.history())).toEqual([]);
}, 120_000);

test('row 36 behind Sentinel: the primary is killed under load, a replica is promoted', async () => {
  const { redis, recorder } = await startOn(redisSentinels);
  const stop = callers(recorder);
  await pause(500);
  await redis.primary.process.kill();
  recorder.ledgerForgot();
  await expect.poll(redis.primaryPort, { timeout: 20_000 }).not.toBe(redis.primary.port);
  recorder.fault('a replica was promoted', () => true);
  await pause(1_000);
  await stop();
  expect(checkHistory(await recorder.history())).toEqual([]);
}, 120_000);
