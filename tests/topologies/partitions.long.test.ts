import { setTimeout as pause } from 'node:timers/promises';
import { ledgerKeys } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { checkHistory } from '../harness/check-history.ts';
import { clusterSlot } from '../harness/cluster-slot.ts';
import { raise } from '../harness/raise.ts';
import { redisCluster } from '../harness/redis-cluster.ts';
import { underLoad } from '../harness/under-load.ts';

const PARTITIONS = 8;

test('on a cluster one partition becomes four and eight under load: one effect each, nothing is lost', async () => {
  const { system, redis, recorder, gateways, answered, stopCalling } = await underLoad(
    redisCluster,
    {
      partitions: PARTITIONS,
      everyMs: 250,
    },
  );
  const [{ client, process }] = await Promise.all([
    system.startGateway({ ONCEGATE_PORT: '0' }),
    system.startWorker(),
  ]);
  gateways.push(client);
  await recorder.call({ gateway: client });

  // It knows of one partition when it goes on, and others have gone on with four.
  gateways.pop();
  await answered();
  process.signal('SIGSTOP');
  await raise(system, 4);
  const isMet = async (): Promise<number> => {
    const keys = await Promise.all(redis.nodes.map((node) => node.redis.keys('*:operation:*')));
    return new Set(keys.flat().map((key) => key.split(':operation:')[0])).size;
  };
  await expect.poll(isMet, { timeout: 30_000 }).toBe(4);
  process.signal('SIGCONT');
  gateways.push(client);
  await pause(300);
  await raise(system, PARTITIONS);
  await expect.poll(isMet, { timeout: 30_000 }).toBe(PARTITIONS);
  await stopCalling();

  const masters = await Promise.all(
    Array.from({ length: PARTITIONS }, async (_, partition) => {
      const slot = await clusterSlot(redis, ledgerKeys('oncegate', partition).watch);
      return (await slot.holder()).port;
    }),
  );
  recorder.fault('partitions are on several masters', () => new Set(masters).size > 1);
  const history = await recorder.history();
  expect(checkHistory(history)).toEqual([]);
  const tokens = new Set(history.invocations.map(({ token }) => token));
  expect(history.effects).toHaveLength(tokens.size);
}, 180_000);
