import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { redisServer } from '../servers/redis.ts';
import { bareOn, oursOn } from '../sides.ts';

const SIDES = ['ours', 'bare'] as const;

/** From submission to result, claims and settles included, against BullMQ alone, at everysec. */
export async function completed({ form, folder, keep }: Run): Promise<readonly Row[]> {
  const redis = await keep(redisServer('everysec', folder));
  const ours = await keep(oursOn(redis, { folder }));
  const bare = await keep(bareOn(redis, { folder }));
  const rounds = (width: number, ms: number) => {
    const turn = { deed: 'complete', ms, width, keys: 'new' } as const;
    return interleaved(form.rounds, {
      ours: () => ours.turn(turn),
      bare: () => bare.turn(turn),
    });
  };
  // Twice as long: one in a hundred must be many.
  const at32 = await rounds(32, 2 * form.turnMs);
  const at256 = await rounds(256, form.turnMs);
  const at1 = await rounds(1, form.turnMs);
  return [
    row('completed-32', at32, SIDES),
    row('completed-256', at256, SIDES),
    row('p99-32', at32, SIDES, 'p99'),
    row('p50-1', at1, SIDES, 'p50'),
    row('cpu', at32, SIDES, 'cpuMsPerOperation'),
  ];
}
