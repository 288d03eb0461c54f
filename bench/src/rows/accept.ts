import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import type { Turn } from '../measuring/sample.ts';
import type { Run } from '../run.ts';
import { redisServer } from '../servers/redis.ts';
import { withoutWorker } from '../sides.ts';

const WIDTHS = [32, 256] as const;

/** How fast work is taken on, on the same Redis at everysec, while nobody does it. */
export function accept(run: Run): Promise<readonly Row[]> {
  return against(run, 'admit', (width) => `accept-${width}` as const);
}

/** The same from the parameters on. */
export function acceptWhole(run: Run): Promise<readonly Row[]> {
  return against(run, 'accept', (width) => `accept-whole-${width}` as const);
}

async function against(
  { form, folder, keep }: Run,
  deed: Turn['deed'],
  idOf: (width: (typeof WIDTHS)[number]) => Row['id'],
): Promise<readonly Row[]> {
  const redis = await keep(redisServer('everysec', folder));
  const ours = await keep(withoutWorker('oncegate', redis, { folder }));
  const bare = await keep(withoutWorker('bare-bullmq', redis, { folder }));
  const rows: Row[] = [];
  for (const width of WIDTHS) {
    const turn = { ms: form.turnMs, width, keys: 'new' } as const;
    const rounds = await interleaved(form.rounds, {
      ours: () => ours.turn({ ...turn, deed }),
      bare: () => bare.turn({ ...turn, deed: 'accept' }),
    });
    rows.push(row(idOf(width), rounds, ['ours', 'bare']));
  }
  return rows;
}
