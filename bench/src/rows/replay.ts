import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { redisServer } from '../servers/redis.ts';
import { oursOn, withoutWorker } from '../sides.ts';

/** The answer again to who asks again, against the least that anybody must do. */
export async function replay({ form, folder, keep }: Run): Promise<readonly Row[]> {
  const redis = await keep(redisServer('everysec', folder));
  const ours = await keep(oursOn(redis, { folder }));
  const floor = await keep(withoutWorker('lua-floor', redis, { folder }));
  const powertools = await keep(withoutWorker('powertools', redis, { folder }));
  for (const one of [ours, floor, powertools]) await one.settle();
  const turn = { deed: 'complete', ms: form.turnMs, width: 32, keys: 'settled' } as const;
  const rounds = await interleaved(form.rounds, {
    ours: () => ours.turn({ ...turn, deed: 'replay' }),
    floor: () => floor.turn(turn),
    whole: () => ours.turn(turn),
    powertools: () => powertools.turn(turn),
  });
  return [
    row('replay-floor', rounds, ['ours', 'floor']),
    row('replay-whole', rounds, ['whole', 'floor']),
    row('replay-powertools', rounds, ['whole', 'powertools']),
  ];
}
