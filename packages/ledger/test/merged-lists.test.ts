import { randomBytes, randomUUID } from 'node:crypto';
import { array, assert, integer, nat, property, record, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AuditEntry,
  type Cursor,
  exportWholeAudit,
  type OperationFilter,
  type Order,
} from '../src/index.ts';
import { mergePages, type PartPage } from '../src/partitions/merge-pages.ts';
import { changeCourse } from './change-course.ts';
import { type Process, scratchDeployment, submissionAt } from './scratch-partitions.ts';

const { redis, prefix, start } = await scratchDeployment(4);
const process = await start();
const { ledger } = process;

/** As a partition answers: at most `limit` rows, of at most `scan` that it looks at; odd ones match. */
function pageOf(
  rows: readonly number[],
  limit: number,
  after: number | null,
  scan: number,
): PartPage<number, number> {
  const shown: number[] = [];
  let end = after;
  let looked = 0;
  for (const row of rows.filter((each) => after === null || each > after)) {
    if (looked === scan || shown.length === limit) return { rows: shown, hasMore: true, end };
    looked += 1;
    end = row;
    if (row % 2 === 1) shown.push(row);
  }
  return { rows: shown, hasMore: false, end: shown.at(-1) ?? after };
}

test('merged pages are the pages of one sorted list, however little each partition looks at', () => {
  const parts = uniqueArray(nat(200), { maxLength: 60 }).chain((all) =>
    array(nat(4), { minLength: all.length, maxLength: all.length }).map((homes) =>
      [0, 1, 2, 3, 4].map((part) =>
        all.filter((_, at) => homes[at] === part).toSorted((a, b) => a - b),
      ),
    ),
  );
  const sizes = record({
    limit: integer({ min: 1, max: 7 }),
    scan: integer({ min: 1, max: 9 }),
  });
  assert(
    property(parts, sizes, (lists, { limit, scan }) => {
      const seen: number[] = [];
      let after: number | null = null;
      for (;;) {
        const from: number | null = after;
        const page: PartPage<number, number> = mergePages(
          lists.map((rows) => pageOf(rows, limit, from, scan)),
          limit,
          from,
          { placeOf: (row) => row, compare: (a, b) => a - b },
        );
        expect(page.rows.length).toBeLessThanOrEqual(limit);
        seen.push(...page.rows);
        if (!page.hasMore) break;
        // It always gets on.
        expect(page.end).toSatisfy((end) => from === null || (end !== null && end > from));
        after = page.end;
      }
      const all = lists.flat().filter((row) => row % 2 === 1);
      expect(seen).toEqual(all.toSorted((a, b) => a - b));
    }),
  );
});

test('one that has more and has looked at nothing keeps the rows of the others back', () => {
  const parts = [
    { rows: [1, 2], hasMore: false, end: 2 },
    { rows: [], hasMore: true, end: null },
  ];
  const ordering = { placeOf: (row: number) => row, compare: (a: number, b: number) => a - b };
  expect(mergePages(parts, 5, null, ordering)).toEqual({ rows: [], hasMore: true, end: null });
});

/** A row in a partition's index as if it had been admitted then, a copy of one that was. */
async function plant(template: string, home: number, tenant: string, at: number): Promise<string> {
  const id = randomBytes(32).toString('hex');
  const { keys } = process.partition(home);
  const fields = await redis.hgetall(process.partition(0).keys.record(template));
  const call = JSON.stringify({ ...JSON.parse(fields.call ?? ''), id });
  await redis.hset(keys.record(id), { ...fields, call });
  await changeCourse(redis, keys.record(id), { tenant, createdAt: String(at) });
  await redis.zadd(keys.index(tenant), at, id);
  return id;
}

async function walk(
  of: Process,
  tenant: string,
  size: number,
  order: Order,
  between: () => Promise<void> = async () => {},
  filter: OperationFilter = {},
): Promise<string[]> {
  const seen: string[] = [];
  let after: Cursor | null = null;
  for (;;) {
    const page = await of.ledger.list(tenant, filter, size, after, order);
    expect(page.records.length).toBeLessThanOrEqual(size);
    expect(page.scripts).toBeLessThanOrEqual(4);
    seen.push(...page.records.map(({ id }) => id));
    if (!page.hasMore) return seen;
    after = page.end;
    await between();
  }
}

/** Many in one millisecond, spread by chance. */
async function planted(tenant: string, count: number): Promise<{ id: string; at: number }[]> {
  const template = submissionAt(0, 4);
  await ledger.admit(template, 'n');
  return Promise.all(
    Array.from({ length: count }, async () => {
      const at = 1_700_000_000_000 + Math.floor(Math.random() * 20);
      return { id: await plant(template.id, Math.floor(Math.random() * 4), tenant, at), at };
    }),
  );
}

function inOrder(rows: readonly { id: string; at: number }[]): string[] {
  return rows.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

test('pages over all partitions are those of one list sorted by time and id, in both orders', async () => {
  const tenant = `sorted-${randomUUID()}`;
  const rows = await planted(tenant, 100);
  const oldest = inOrder(rows);
  for (const size of [7, 50, 100]) {
    expect(await walk(process, tenant, size, 'oldest')).toEqual(oldest);
    expect(await walk(process, tenant, size, 'newest')).toEqual(oldest.toReversed());
  }
}, 60_000);

test('rows that come and go between pages neither repeat nor hide others', async () => {
  const tenant = `moving-${randomUUID()}`;
  const rows = await planted(tenant, 60);
  const template = submissionAt(0, 4);
  await ledger.admit(template, 'n');
  const going = new Set(rows.slice(0, 20).map(({ id }) => id));
  const coming = new Set<string>();
  const left = [...going];
  const seen = await walk(process, tenant, 5, 'newest', async () => {
    const gone = left.pop();
    for (let home = 0; home < 4; home += 1) {
      if (gone !== undefined) await redis.zrem(process.partition(home).keys.index(tenant), gone);
    }
    const at = 1_700_000_000_000 + Math.floor(Math.random() * 20);
    coming.add(await plant(template.id, Math.floor(Math.random() * 4), tenant, at));
  });
  expect(new Set(seen).size).toBe(seen.length);
  const stayed = inOrder(rows.filter(({ id }) => !going.has(id))).toReversed();
  expect(seen.filter((id) => !going.has(id) && !coming.has(id))).toEqual(stayed);
}, 60_000);

test('a filter that matches little is looked for in steps, and nothing is passed over', async () => {
  const tenant = `needles-${randomUUID()}`;
  const template = submissionAt(0, 4);
  await ledger.admit(template, 'n');
  // Rows without a record, as forgotten ones leave them for a moment: looked at, and not shown.
  const { keys } = process.partition(1);
  const hay = Array.from({ length: 4_500 }, (_, i) => [
    1_700_000_000_000 + i,
    randomBytes(32).toString('hex'),
  ]);
  await redis.zadd(keys.index(tenant), ...hay.flat());
  const first = await plant(template.id, 1, tenant, 1_699_999_999_999);
  const amid = await plant(template.id, 2, tenant, 1_700_000_001_000);
  const last = await plant(template.id, 3, tenant, 1_700_000_009_999);
  expect(await walk(process, tenant, 10, 'newest')).toEqual([last, amid, first]);
  expect(await walk(process, tenant, 10, 'oldest')).toEqual([first, amid, last]);
}, 60_000);

test('the audit of all partitions is one, the latest first, and each entry is on one page', async () => {
  const tenant = `audit-${randomUUID()}`;
  // The same time and number in every partition: their place is told by the partition.
  for (let home = 0; home < 4; home += 1) {
    const { audit } = process.partition(home).keys;
    for (const place of ['5-0', '5-1', '7-0']) {
      await redis.xadd(
        audit,
        place,
        'deed',
        'cancel',
        'tenant',
        tenant,
        'actor',
        `${home} ${place}`,
      );
    }
  }
  const expected = ['7-0', '5-1', '5-0'].flatMap((place) =>
    [3, 2, 1, 0].map((home) => `${home} ${place}`),
  );
  for (const size of [1, 2, 5, 12, 50]) {
    const seen: AuditEntry[] = [];
    let after: string | null = null;
    for (;;) {
      const page = await ledger.readAudit(tenant, size, after);
      seen.push(...page.entries);
      if (!page.hasMore) break;
      after = page.end;
    }
    expect(seen.map(({ actor }) => actor)).toEqual(expected);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(12);
    // Whoever goes on after an entry that was shown, and not after the page, comes to the same.
    const [entry] = seen.slice(4);
    const rest = await ledger.readAudit(tenant, 50, entry?.id ?? null);
    expect(rest.entries.map(({ actor }) => actor)).toEqual(expected.slice(5));
  }
  const exported: AuditEntry[] = [];
  for await (const entry of exportWholeAudit(redis, prefix, 4)) exported.push(entry);
  const own = exported.filter((entry) => entry.tenant === tenant).map(({ actor }) => actor);
  expect(own).toEqual(expected.toReversed());
});
