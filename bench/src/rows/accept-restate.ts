import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { redisServer } from '../servers/redis.ts';
import { restateServer } from '../servers/restate.ts';
import { restateOn, withoutWorker } from '../sides.ts';

const WIDTHS = [32, 256] as const;

/** How fast work is taken on and synced. */
export async function acceptRestate({ form, folder, keep }: Run): Promise<readonly Row[]> {
  const server = await keep(restateServer(folder));
  const theirs = await keep(restateOn(server, { folder }));
  const redis = await keep(redisServer('always', folder));
  const ours = await keep(withoutWorker('oncegate', redis, { folder }));
  const rows: Row[] = [];
  for (const width of WIDTHS) {
    const turn = { ms: form.turnMs, width, keys: 'new' } as const;
    const rounds = await interleaved(form.rounds, {
      ours: () => ours.turn({ ...turn, deed: 'admit' }),
      restate: async () => {
        const sample = await theirs.turn({ ...turn, deed: 'accept' });
        // It begins at once with what it takes on, which must not fall into our turn.
        await theirs.rest();
        return sample;
      },
    });
    rows.push(row(`accept-restate-${width}`, rounds, ['ours', 'restate']));
  }
  return rows;
}
