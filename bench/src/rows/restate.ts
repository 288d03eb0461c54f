import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import type { Turn } from '../measuring/sample.ts';
import type { Run } from '../run.ts';
import { redisServer } from '../servers/redis.ts';
import { restateServer } from '../servers/restate.ts';
import { oursOn, restateOn } from '../sides.ts';

const SIDES = ['ours', 'restate'] as const;

/** Against Restate, which syncs what it takes on: our Redis does too. */
export async function restate({ form, folder, keep }: Run): Promise<readonly Row[]> {
  const server = await keep(restateServer(folder));
  const theirs = await keep(restateOn(server, { folder }));
  const redis = await keep(redisServer('always', folder));
  const ours = await keep(oursOn(redis, { folder }));
  await Promise.all([ours.settle(), theirs.settle()]);
  const rounds = (turn: Pick<Turn, 'deed' | 'width' | 'keys'>) =>
    interleaved(form.rounds, {
      ours: () => ours.turn({ ...turn, ms: form.turnMs }),
      restate: () => theirs.turn({ ...turn, ms: form.turnMs }),
    });
  const completed = await rounds({ deed: 'complete', width: 32, keys: 'new' });
  const replayed = await rounds({ deed: 'complete', width: 32, keys: 'settled' });
  return [row('completed-restate-32', completed, SIDES), row('replay-restate', replayed, SIDES)];
}
