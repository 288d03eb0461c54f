import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { redisServer } from '../servers/redis.ts';
import { withoutWorker } from '../sides.ts';

const WIDTHS = [32, 256] as const;

/** How fast work is taken on, on the same Redis at everysec, while nobody does it. */
export async function accept({ form, folder, keep }: Run): Promise<readonly Row[]> {
  const redis = await keep(redisServer('everysec', folder));
  const ours = await keep(withoutWorker('oncegate', redis, { folder }));
  const bare = await keep(withoutWorker('bare-bullmq', redis, { folder }));
  const rows: Row[] = [];
  for (const width of WIDTHS) {
    const turn = { ms: form.turnMs, width, keys: 'new' } as const;
    const rounds = await interleaved(form.rounds, {
      ours: () => ours.turn({ ...turn, deed: 'admit' }),
      bare: () => bare.turn({ ...turn, deed: 'accept' }),
      whole: () => ours.turn({ ...turn, deed: 'accept' }),
    });
    rows.push(row(`accept-${width}`, rounds, ['ours', 'bare']));
    rows.push(row(`accept-whole-${width}`, rounds, ['whole', 'bare']));
  }
  return rows;
}
