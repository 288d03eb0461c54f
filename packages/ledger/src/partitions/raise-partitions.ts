import { ledgerKeys } from '../keys.ts';
import { countOf, type Layout, layoutText, parseLayout } from '../layout.ts';
import type { RedisClient } from '../redis/redis-client.ts';
import { script } from '../script/script.ts';
import { keepLayout, layoutHere } from '../steps/layout.ts';
import { KNOWS_PARTITIONS } from '../store.ts';

export type Raised =
  /** The same number before and after: a raise that was broken off, if any, is complete. */
  | { readonly answer: 'RAISED'; readonly before: number }
  /** No gateway or worker of this deployment was ever started. */
  | { readonly answer: 'NO_DEPLOYMENT' }
  /** There are more already: what they hold is not moved. */
  | { readonly answer: 'LOWER'; readonly before: number }
  /** Processes of a release that knows of one partition only go on, and would not heed the others. */
  | { readonly answer: 'OLD_PROCESSES'; readonly count: number };

const strangersScript = script<number>('record', 'strangers');

/** A process that is alive keeps its heartbeat each second; one that lost its connection may be late. */
const ALIVE_MS = 10_000;

/**
 * Spreads what is admitted from now on over more partitions. What there is stays where it is, and is
 * found there. It may be broken off anywhere and taken again.
 *
 * @throws LedgerUnavailable; that it was raised otherwise at the same time.
 */
export async function raisePartitions(
  redis: RedisClient,
  prefix: string,
  partitions: number,
): Promise<Raised> {
  const place = (number: number) => ({ redis, keys: ledgerKeys(prefix, number) });
  const known = await layoutHere(place(0));
  if (known === null) return { answer: 'NO_DEPLOYMENT' };
  const layout = parseLayout(known);
  const before = countOf(layout);
  if (partitions < before) return { answer: 'LOWER', before };
  const { heartbeats } = place(0).keys;
  const count = await strangersScript(redis, [heartbeats], [ALIVE_MS, KNOWS_PARTITIONS]);
  if (count > 0) return { answer: 'OLD_PROCESSES', count };

  const raised: Layout = partitions === before ? layout : [...layout, partitions];
  // The first comes first: it is the one that everybody asks which partitions there are.
  for (let number = 0; number < partitions; number += 1) {
    await keepLayout(place(number), layoutText(raised));
  }
  return { answer: 'RAISED', before };
}
