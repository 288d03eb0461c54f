import { ledgerKeys } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { connected } from '../harness/open-queue.ts';
import { redisCluster } from '../harness/redis-cluster.ts';
import { redisSentinels } from '../harness/redis-sentinels.ts';
import { underLoad } from '../harness/under-load.ts';

test('row 36: the master that holds the ledger is killed under load, its replica is promoted', async () => {
  const { redis, recorder, stopCalling } = await underLoad(redisCluster);
  const slot = await clusterSlot(redis, ledgerKeys('oncegate').watch);
  const [dead, heir] = [await slot.holder(), await slot.replica()];
  await dead.process.kill();
  recorder.ledgerForgot();
  await expect.poll(async () => (await slot.holder()).port).toBe(heir.port);
  const role = await heir.redis.info('replication');
  recorder.fault('the replica was promoted', () => role.includes('role:master'));
  await stopCalling();
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 36: the promoted replica lacks what was acknowledged: it is said, one effect each', async () => {
  const { system, redis, recorder, stopCalling } = await underLoad(redisCluster);
  const slot = await clusterSlot(redis, ledgerKeys('oncegate').watch);
  const [dead, heir] = [await slot.holder(), await slot.replica()];
  // From here on the replica is not let in any more, and those who are go on.
  await dead.redis.config('SET', 'requirepass', 'not for the replica');
  await dead.redis.client('KILL', 'TYPE', 'REPLICA');
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const lost = (await dead.redis.dbsize()) - (await heir.redis.dbsize());
  recorder.fault('acknowledged writes were lost', () => lost > 0);
  await dead.process.kill();
  recorder.ledgerForgot();
  await expect.poll(async () => (await slot.holder()).port).toBe(heir.port);
  const said = () => system.said().includes('THE LEDGER WENT BACKWARDS');
  await expect.poll(said).toBe(true);
  await stopCalling();
  expect(checkHistory(await recorder.history())).toEqual([]);
});

test('row 36 behind Sentinel: the primary is killed under load, a replica is promoted', async () => {
  const { redis, recorder, stopCalling } = await underLoad(redisSentinels);
  await redis.primary.process.kill();
  recorder.ledgerForgot();
  await expect.poll(redis.primaryPort).not.toBe(redis.primary.port);
  const heir = await connected(`redis://127.0.0.1:${await redis.primaryPort()}`);
  const role = await heir.info('replication');
  heir.disconnect();
  recorder.fault('a replica was promoted', () => role.includes('role:master'));
  await stopCalling();
  expect(checkHistory(await recorder.history())).toEqual([]);
});
