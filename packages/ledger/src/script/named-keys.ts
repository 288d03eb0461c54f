import type { LedgerKeys } from '../keys.ts';
import { type LuaText, luaList } from './script.ts';

/** What a step names beside the keys of every step. */
export type Names = {
  /** Of the queue, by the names that BullMQ gives them. */
  readonly queue?: readonly string[];
  /** Of each operation, in the order in which they are given. */
  readonly each?: readonly string[];
};

/**
 * A key of the queue that never is: it counts the calls of a queue that was given a rate, and such a one is left to
 * BullMQ. While a slot moves, Redis executes no script that names a key which is not here. So one that names this
 * does nothing by halves, even where it touches keys that it learns of only while it runs.
 */
export const NEVER_THERE = 'limiter';

/** Preludes of whatever changes operations. */
export const ON_OPERATIONS: readonly string[] = ['record', 'beside', 'loss', 'run'];

/** How scripts come to know the names of the keys that they are given. */
export function named({ queue = [], each = ['record', 'attempts'] }: Names): LuaText {
  return { lua: `local QUEUE_KEYS, EACH_KEYS = ${luaList(queue)}, ${luaList(each)}` };
}

/** As `shared.lua` declares them. */
export function sharedKeys(keys: LedgerKeys, queue: Names['queue'] = []): readonly string[] {
  return [
    keys.watch,
    keys.events,
    keys.ends,
    keys.retained,
    keys.audit,
    keys.heartbeats,
    keys.horizons,
    keys.open,
    keys.layout,
    ...queue.map(keys.queue),
  ];
}
