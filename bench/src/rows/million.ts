import { openLedger } from '@oncegate/ledger';
import { openVault } from '@oncegate/vault';
import { filling } from '../kept/fill.ts';
import { interleaved } from '../measuring/interleaved.ts';
import { type Row, row } from '../measuring/row.ts';
import { summary } from '../measuring/summary.ts';
import { PREFIX } from '../prefix.ts';
import type { Run } from '../run.ts';
import { RING } from '../sealing.ts';
import { type RedisServer, redisServer } from '../servers/redis.ts';
import { oursOn } from '../sides.ts';
import { TENANT } from '../tenancy.ts';

const MILLION = 1_000_000;
const STEPS = [10_000, 100_000, MILLION] as const;
const PAGE = 50;
const PAGES = 100;

/** Whether it costs more to work beside what is kept: one Redis is filled, the other is not. */
export async function million({ form, folder, keep, note }: Run): Promise<readonly Row[]> {
  const few = await keep(redisServer('everysec', `${folder}/few`));
  const many = await keep(redisServer('everysec', `${folder}/many`));
  const beside = {
    few: await keep(oursOn(few, { folder: `${folder}/few` })),
    many: await keep(oursOn(many, { folder: `${folder}/many` })),
  };
  await Promise.all([beside.few.settle(), beside.many.settle()]);
  const fill = await filling(many);
  const before = await many.usedBytes();
  const turn = { deed: 'complete', ms: form.turnMs, width: 32, keys: 'new' } as const;
  for (const total of STEPS) {
    await fill(total);
    if (total === MILLION) break;
    const rounds = await interleaved(2, turnsOf(beside, turn));
    noteCost(total, rounds);
  }
  note({
    words: 'Redis, for each of a million settled operations: record, attempts, indexes',
    value: ((await many.usedBytes()) - before) / MILLION,
    unit: 'bytes',
  });
  const rounds = await interleaved(form.rounds, turnsOf(beside, turn));
  noteCost(MILLION, rounds);
  for (const [words, redis] of [
    ['a thousand and what the run settled', few],
    ['a million', many],
  ] as const) {
    note({
      words: `a page of ${PAGE} operations among ${words}`,
      value: await pageMs(redis),
      unit: 'ms',
    });
  }
  return [row('million', rounds, ['many', 'few'])];

  function noteCost(total: number, taken: typeof rounds): void {
    const ratios = taken.map((one) => one.many.cpuMsPerOperation / one.few.cpuMsPerOperation);
    note({
      words: `CPU of an operation beside ${total.toLocaleString('en')} settled ones ÷ beside none`,
      value: summary(ratios).median,
      unit: '',
    });
  }
}

function turnsOf<Turn, Sample>(
  { few, many }: Record<'few' | 'many', { turn(turn: Turn): Promise<Sample> }>,
  turn: Turn,
): Record<'few' | 'many', () => Promise<Sample>> {
  return { few: () => few.turn(turn), many: () => many.turn(turn) };
}

async function pageMs({ admin }: RedisServer): Promise<number> {
  const ledger = openLedger(admin, PREFIX, openVault(RING));
  const times: number[] = [];
  let after = null;
  for (let page = 0; page < PAGES; page++) {
    const begun = performance.now();
    const { end, records } = await ledger.list(TENANT, {}, PAGE, after);
    if (records.length !== PAGE) throw new Error('There are fewer operations than were made');
    times.push(performance.now() - begun);
    after = page % 10 === 0 ? null : end;
  }
  return summary(times).median;
}
