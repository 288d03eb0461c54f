import { ledgerKeys } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { redisCluster } from '../harness/redis-cluster.ts';
import { underLoad } from '../harness/under-load.ts';

test('row 36: the slot of the ledger moves to another master under load', async () => {
  const { redis, recorder, stopCalling } = await underLoad((folder) =>
    redisCluster(folder, { nodeTimeoutMs: 600_000 }),
  );
  const slot = await clusterSlot(redis, ledgerKeys('oncegate').watch);
  const before = await slot.holder();
  const redirected = await slot.redirections();
  await slot.moveTo(await slot.stranger(), 10);
  await stopCalling();
  const [after, more] = [await slot.holder(), (await slot.redirections()) - redirected];
  recorder.fault('the slot moved', () => after.port !== before.port);
  recorder.fault('commands were sent elsewhere', () => more > 0);
  expect(checkHistory(await recorder.history())).toEqual([]);
});
