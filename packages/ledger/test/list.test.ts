import { expect, test } from 'vitest';
import type { Cursor, OperationFilter, Order } from '../src/index.ts';
import {
  admit,
  claimed,
  SUCCESS,
  scratchLedger,
  sleep,
  submission,
  token,
} from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

async function fill(tenant: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    ids.push((await admit(ledger, submission({ tenant }))).id);
  }
  return ids;
}

/** One that SUCCEEDED, with a result of some size. */
async function admittedWith(tenant: string, bytes: number): Promise<string> {
  const record = await admit(ledger, submission({ tenant }));
  await ledger.settle(
    { claimed: await claimed(ledger, record), outcome: SUCCESS },
    { state: 'SUCCEEDED', result: { text: 'x'.repeat(bytes) } },
  );
  return record.id;
}

async function walk(
  tenant: string,
  filter: OperationFilter,
  size: number,
  order: Order = 'newest',
): Promise<string[]> {
  const seen: string[] = [];
  let after: Cursor | null = null;
  for (;;) {
    const page = await ledger.list(tenant, filter, size, after, order);
    seen.push(...page.records.map(({ id }) => id));
    if (!page.hasMore) return seen;
    after = page.end;
  }
}

test('pages cover a tenant once, newest first, and no other tenant', async () => {
  const ids = await fill('pages', 25);
  await fill('others', 3);
  const seen = await walk('pages', {}, 4);
  expect(seen.toSorted()).toEqual(ids.toSorted());
  const times = (await ledger.list('pages', {}, 100, null)).records.map((r) => r.createdAt);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

test('rows that come and go between pages neither repeat nor hide others', async () => {
  const ids = await fill('moving', 6);
  // In a later millisecond, so that it is the newest for certain.
  await sleep(2);
  const short = submission({ tenant: 'moving', retentionMs: 1 });
  const record = await admit(ledger, short, 'n');
  const first = await ledger.list('moving', {}, 1, null);
  expect(first.records[0]?.id).toBe(record.id);
  await ledger.settle(
    { claimed: await claimed(ledger, record), outcome: SUCCESS },
    { state: 'SUCCEEDED', result: {} },
  );
  await sleep(10);
  await ledger.reap(100);
  await fill('moving', 2);
  const rest = await ledger.list('moving', {}, 10, record);
  expect(rest.records.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test('filters hold all at once, also where they match little', async () => {
  await fill('filtered', 30);
  const wanted = await admit(
    ledger,
    submission({
      tenant: 'filtered',
      token: token('deploy-7'),
      action: 'CreateVSwitch',
      regionId: 'cn-beijing',
    }),
    'n',
  );
  const { createdAt } = wanted;
  const hits: OperationFilter[] = [
    { tokenPrefix: 'deploy-' },
    { actions: ['CreateVSwitch'], states: ['QUEUED'], products: ['Vpc'] },
    { regions: ['cn-beijing'], createdAfter: createdAt - 1, createdBefore: createdAt + 1 },
  ];
  for (const filter of hits) {
    expect(await walk('filtered', filter, 5)).toEqual([wanted.id]);
  }
  expect(await walk('filtered', { states: ['SUCCEEDED'] }, 5)).toEqual([]);
  expect(await walk('filtered', { createdBefore: createdAt - 60_000 }, 5)).toEqual([]);
  expect(await walk('filtered', { createdAfter: createdAt + 1 }, 5)).toEqual([]);
});

test('oldest first is the same list turned round, pages and bounds of time included', async () => {
  await fill('turned', 20);
  await sleep(2);
  const middle = (await ledger.list('turned', {}, 1, null)).records[0]?.createdAt ?? 0;
  await sleep(2);
  await fill('turned', 5);
  const newest = await walk('turned', {}, 3);
  expect(await walk('turned', {}, 3, 'oldest')).toEqual(newest.toReversed());
  for (const filter of [{ createdAfter: middle }, { createdBefore: middle + 1 }]) {
    const some = await walk('turned', filter, 3);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(25);
    expect(await walk('turned', filter, 3, 'oldest')).toEqual(some.toReversed());
  }
});

test('rows that go between pages that begin with the oldest neither repeat nor hide others', async () => {
  const short = submission({ tenant: 'leaving', retentionMs: 1 });
  const record = await admit(ledger, short, 'n');
  const ids = await fill('leaving', 6);
  await ledger.settle(
    { claimed: await claimed(ledger, record), outcome: SUCCESS },
    { state: 'SUCCEEDED', result: {} },
  );
  await sleep(10);
  await ledger.reap(100);
  // Of the millisecond of the row that went, those with a lower id are shown already.
  const rest = await ledger.list('leaving', {}, 10, record, 'oldest');
  const behind = rest.records.map(({ id }) => id);
  expect(new Set(behind).size).toBe(behind.length);
  expect(ids.filter((id) => !behind.includes(id)).every((id) => id < record.id)).toBe(true);
});

test.each(['newest', 'oldest'] as const)(
  'a cursor whose token was used again keeps its old place, %s first',
  async (order) => {
    const tenant = `again-${order}`;
    const short = submission({ tenant, retentionMs: 1 });
    const record = await admit(ledger, short, 'n');
    await sleep(2);
    const [later = ''] = await fill(tenant, 1);
    const holder = await claimed(ledger, record);
    await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });
    await sleep(5);
    await ledger.admit(short, 'anew');
    const { records } = await ledger.list(tenant, {}, 10, record, order);
    expect(records.map(({ id }) => id)).toEqual(order === 'oldest' ? [later, record.id] : []);
  },
);

test('a cursor outside the times that are asked for lets no row past them', async () => {
  const tenant = 'times';
  const ids: string[] = [];
  for (let i = 0; i < 4; i++) {
    ids.push(...(await fill(tenant, 1)));
    await sleep(2);
  }
  const all = (await ledger.list(tenant, {}, 10, null)).records;
  const [newest, , second] = all;
  const page = await ledger.list(
    tenant,
    { createdBefore: second?.createdAt ?? 0 },
    10,
    newest ?? null,
  );
  expect(page.records.map(({ id }) => id)).toEqual(ids.slice(0, 1));
});

test('a record of a newer format keeps no other from being listed', async () => {
  const ids = await fill('newer', 3);
  await redis.hset(ledger.keys.record(ids[1] ?? ''), 'v', '99');
  const { records } = await ledger.list('newer', {}, 10, null);
  expect(new Set(records.map(({ id }) => id))).toEqual(new Set([ids[0], ids[2]]));
});

test.each(['newest', 'oldest'] as const)(
  'a page of large results ends early and goes on where it ended, %s first',
  async (order) => {
    const tenant = `large-${order}`;
    const ids: string[] = [];
    for (const bytes of [300_000, 300_000, 1_000, 150_000, 300_000, 300_000, 1_000, 300_000]) {
      ids.push(await admittedWith(tenant, bytes));
      await sleep(2);
    }
    if (order === 'newest') ids.reverse();
    // The first alone is longer than what a script answers: a page gets on all the same.
    const first = await ledger.list(tenant, {}, 100, null, order);
    expect(first).toMatchObject({ hasMore: true, scripts: 4 });
    expect(first.records.length).toBeGreaterThanOrEqual(4);
    expect(first.records.length).toBeLessThan(ids.length);
    expect(first.end).toEqual(expect.objectContaining({ id: first.records.at(-1)?.id }));
    for (const size of [1, 3, 100]) expect(await walk(tenant, {}, size, order)).toEqual(ids);
  },
);

test('a filter that matches little is answered in steps, each of which says where to go on', async () => {
  const tenant = 'haystack';
  const [needle = ''] = await fill(tenant, 1);
  const { createdAt } = (await ledger.list(tenant, {}, 1, null)).records[0] ?? { createdAt: 0 };
  // Rows whose records are gone cost as much to pass as others.
  const hay = Array.from({ length: 2_100 }, (_, i) => [createdAt + 1 + i, `${i}`]).flat();
  await redis.zadd(ledger.keys.index(tenant), ...hay);
  const first = await ledger.list(tenant, {}, 5, null);
  expect(first).toMatchObject({ records: [], hasMore: true, end: { id: '100' }, scripts: 4 });
  const second = await ledger.list(tenant, {}, 5, first.end);
  expect(second.records.map(({ id }) => id)).toEqual([needle]);
  expect(second).toMatchObject({ hasMore: false, scripts: 1 });
});
