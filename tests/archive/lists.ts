import { setTimeout as pause } from 'node:timers/promises';
import { listsWithArchive } from '@oncegate/gateway/lists-with-archive';
import type { Cursor, OperationFilter, OperationRecord, Order } from '@oncegate/ledger';
import { expect, test } from 'vitest';
import { type ArchiveGround, admitted, settled } from '../harness/archive-ground.ts';

/** Lists that begin in Redis and go on in the archive. */
export function lists(ground: ArchiveGround): void {
  /** Every page of a list; `between` is called before each. */
  async function pages(
    filter: OperationFilter,
    order: Order,
    between: () => Promise<unknown> = async () => {},
  ): Promise<readonly OperationRecord[]> {
    const merged = listsWithArchive(ground.ledger, ground.archive);
    const all: OperationRecord[] = [];
    for (let after: Cursor | null = null; ; ) {
      await between();
      const page = await merged.list('acme', filter, 7, after, order);
      expect(page.records.length).toBeLessThanOrEqual(7);
      all.push(...page.records);
      if (!page.hasMore) return all;
      expect(page.end).not.toEqual(after);
      after = page.end;
    }
  }

  async function turn(): Promise<void> {
    await pause(2);
    await ground.makeDue();
    await ground.archiver().runOnce();
  }

  /** Operations of several kinds, in turn; some of them never leave Redis. */
  async function populated(count: number): Promise<readonly OperationRecord[]> {
    const records: OperationRecord[] = [];
    for (let i = 0; i < count; i++) {
      const changes = i % 2 === 0 ? { action: 'CreateVpc' } : { action: 'CreateVSwitch' };
      const states = ['SUCCEEDED', 'FAILED', 'SUCCEEDED', 'UNKNOWN'] as const;
      records.push(
        i % 9 === 8
          ? await admitted(ground, changes)
          : await settled(ground, states[i % 4], changes),
      );
    }
    return records;
  }

  const idsOf = (records: readonly OperationRecord[]): readonly string[] =>
    records.map(({ id }) => id);

  test('each operation is shown once, in order, across the border, while rows move over it', async () => {
    const made = await populated(40);
    const expected = idsOf(
      made.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    );
    // Half of it is gone before, the rest goes while it is looked at.
    const early = made.slice(0, 20).map(({ id }) => id);
    await turn();
    for (const id of early) await ground.redis.zadd(ground.ledger.keys.archiving, 'XX', 0, id);
    const stop = new AbortController();
    const moving = (async () => {
      while (!stop.signal.aborted) await turn();
    })();
    try {
      expect(idsOf(await pages({}, 'oldest', () => pause(1)))).toEqual(expected);
      expect(idsOf(await pages({}, 'newest', () => pause(1)))).toEqual(expected.toReversed());
    } finally {
      stop.abort();
      await moving;
    }
    expect(idsOf(await pages({}, 'newest'))).toEqual(expected.toReversed());
  });

  test('filters hold on both sides of the border', async () => {
    const made = await populated(24);
    await turn();
    await turn();
    const middle = made[12]?.createdAt ?? 0;
    const filters: readonly [OperationFilter, (record: OperationRecord) => boolean][] = [
      [{ states: ['FAILED', 'UNKNOWN'] }, ({ state }) => state === 'FAILED' || state === 'UNKNOWN'],
      [{ actions: ['CreateVSwitch'] }, ({ action }) => action === 'CreateVSwitch'],
      [{ createdAfter: middle }, ({ createdAt }) => createdAt > middle],
      [{ createdBefore: middle }, ({ createdAt }) => createdAt < middle],
      [{ products: ['gpdb'] }, () => false],
      [{ regions: ['cn-hangzhou'] }, () => true],
      [{ tokenPrefix: made[3]?.token.slice(0, 8) ?? '' }, ({ id }) => id === made[3]?.id],
    ];
    for (const [filter, passes] of filters) {
      const shown = await pages(filter, 'oldest');
      expect([filter, new Set(idsOf(shown))]).toEqual([
        filter,
        new Set(idsOf(made.filter(passes))),
      ]);
      expect(shown).toHaveLength(made.filter(passes).length);
    }
    expect((await ground.archive.list('globex', {}, 10, null)).records).toEqual([]);
  });

  test('one that runs again is not shown as the archive still has it', async () => {
    const failed = await settled(ground, 'FAILED');
    await turn();
    await ground.ledger.retry(failed, 'key:test', null);
    expect(await ground.archive.find(failed.id)).not.toBeNull();
    expect(await pages({ states: ['FAILED'] }, 'newest')).toEqual([]);
    expect(await pages({ states: ['QUEUED'] }, 'newest')).toHaveLength(1);
  });
}
