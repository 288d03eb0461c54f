import type { Row } from '../measuring/row.ts';
import type { Turn } from '../measuring/sample.ts';
import type { Side } from '../processes/side.ts';
import type { Run } from '../run.ts';
import { type RedisServer, redisServer } from '../servers/redis.ts';
import { oursOn, withoutWorker } from '../sides.ts';

/** What Redis holds of an operation, all that is written beside it included. */
export async function bytes({ form, folder, keep, note }: Run): Promise<readonly Row[]> {
  const open = async (name: string): Promise<RedisServer> =>
    keep(redisServer('everysec', `${folder}/${name}`));
  const [first, second, third] = [await open('first'), await open('second'), await open('third')];
  const ours = await keep(withoutWorker('oncegate', first, { folder: `${folder}/first` }));
  const bare = await keep(withoutWorker('bare-bullmq', second, { folder: `${folder}/second` }));
  const working = await keep(oursOn(third, { folder: `${folder}/third` }));
  const measured = async (
    words: string,
    [side, redis]: readonly [Side, RedisServer],
    deed: Turn['deed'],
  ): Promise<void> => {
    const before = await redis.usedBytes();
    const { count } = await side.turn({ deed, ms: form.turnMs, width: 32, keys: 'new' });
    note({ words, value: ((await redis.usedBytes()) - before) / count, unit: 'bytes' });
  };
  await measured(
    'Redis, for each operation in flight: record, indexes, event, job',
    [ours, first],
    'accept',
  );
  await measured('Redis, for each job of bare BullMQ in flight', [bare, second], 'accept');
  await measured(
    'Redis, for each operation just settled, with its events and the jobs that are kept',
    [working, third],
    'complete',
  );
  return [];
}
