import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import type { Run } from '../run.ts';
import { postgresServer } from '../servers/postgres.ts';
import { redisServer } from '../servers/redis.ts';
import { dbosOn, oursOn } from '../sides.ts';

/** Against DBOS on a PostgreSQL that syncs each commit: our Redis does too. */
export async function dbos({ form, folder, keep, skip }: Run): Promise<readonly Row[]> {
  const postgres = await postgresServer(folder);
  if (postgres === null) {
    skip('completed-dbos-32', 'there is no PostgreSQL here');
    return [];
  }
  await keep(Promise.resolve(postgres));
  const theirs = await keep(dbosOn(postgres, { folder }));
  const redis = await keep(redisServer('always', folder));
  const ours = await keep(oursOn(redis, { folder }));
  const turn = { deed: 'complete', ms: form.turnMs, width: 32, keys: 'new' } as const;
  const rounds = await interleaved(form.rounds, {
    ours: () => ours.turn(turn),
    dbos: () => theirs.turn(turn),
  });
  return [row('completed-dbos-32', rounds, ['ours', 'dbos'])];
}
