import { once } from 'node:events';
import { ledgerConnection, ledgerKeys } from '@oncegate/ledger';
import { expect, onTestFinished, test } from 'vitest';
import { checkHistory } from './harness/check-history.ts';
import { tokenAt } from './harness/home-of.ts';
import { raise } from './harness/raise.ts';
import { record } from './harness/recorder.ts';
import { startSystem } from './harness/system.ts';

test('the processes of a running system serve the partitions there are, and those that are added', async () => {
  const env = { ONCEGATE_PARTITIONS: '2' };
  const system = await startSystem({ gateway: env, worker: env });
  onTestFinished(() => system.stop());
  const recorder = record(system, { partitions: 3 });
  const redis = ledgerConnection(system.redis.url, 5_000);
  await once(redis, 'ready');
  onTestFinished(() => redis.disconnect());

  const callAll = async (partitions: number): Promise<string[]> => {
    const tokens = Array.from({ length: partitions }, (_, home) => tokenAt(home, partitions));
    await Promise.all(tokens.map((token) => recorder.call({ token, waitMs: 60_000 })));
    return tokens;
  };
  const before = await callAll(2);
  await raise(system, 3);
  const after = await callAll(3);
  // What was made before is answered where it is.
  for (const token of [...before, ...after]) await recorder.call({ token });

  const history = await recorder.history(60_000);
  expect(checkHistory(history)).toEqual([]);
  const heard = history.invocations.map(({ outcome }) =>
    outcome.heard === 'answer' ? outcome.payload.disposition : outcome.heard,
  );
  expect(heard.filter((disposition) => disposition === 'CREATED')).toHaveLength(5);
  expect(heard.filter((disposition) => disposition === 'REPLAYED')).toHaveLength(5);
  expect(history.effects).toHaveLength(5);
  const made = await Promise.all(
    [0, 1, 2].map(async (number) => {
      const prefix = ledgerKeys('oncegate', number).record('');
      return (await redis.keys(`${prefix}*`)).length;
    }),
  );
  expect(made).toEqual([2, 2, 1]);
});
