import { ledgerKeys } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { elastic } from '../harness/elastic.ts';
import { complaints, NO_COMPLAINTS } from '../harness/good-callers.ts';
import { type RedisCluster, redisCluster } from '../harness/redis-cluster.ts';

test('a node is added to the cluster and the ledger moves to it under load: no caller fails, nothing happens twice', async () => {
  const started: RedisCluster[] = [];
  const { recorder, callers } = await elastic({
    gateways: 1,
    workers: 2,
    ratePerSecond: 10,
    redis: async (folder) => {
      // Nobody is to be taken for dead here, however busy the machine.
      const cluster = await redisCluster(folder, { nodeTimeoutMs: 15_000 });
      started.push(cluster);
      return cluster;
    },
  });
  const [cluster] = started;
  if (cluster === undefined) throw new Error('the system was started on another Redis');
  const slot = await clusterSlot(cluster, ledgerKeys('oncegate').watch);
  const redirected = await slot.redirections();
  const added = await cluster.grow();
  await slot.moveTo(added, 10);
  // Nobody tells the others: they ask where it was, and are sent on.
  await expect.poll(() => slot.redirections()).toBeGreaterThan(redirected);
  const more = (await slot.redirections()) - redirected;
  recorder.fault('commands were sent elsewhere', () => more > 0);
  // Whoever comes now is answered by what the new node holds.
  const settled = await recorder.history(120_000);
  expect(settled.listed.length).toBeGreaterThan(0);
  const holder = await slot.holder();
  recorder.fault('the new node holds the ledger', () => holder.port === added.port);

  expect(complaints(await callers.stop())).toEqual(NO_COMPLAINTS);
  expect(checkHistory(await recorder.history(120_000))).toEqual([]);
}, 600_000);
