import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { OperationRecord, Submission } from '../src/index.ts';
import { asFormat1 } from './older-records.ts';
import {
  AMBIGUOUS,
  admit,
  claim,
  claimed,
  REFUSED,
  SUCCESS,
  scratchLedger,
  sleep,
  submission,
  wait,
} from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();
const FAILED = { state: 'FAILED', error: { reason: 'r' } } as const;
const UNKNOWN = { state: 'UNKNOWN', error: { reason: 'r' } } as const;
const SUCCEEDED = { state: 'SUCCEEDED', result: {} } as const;

async function open(tenant: string): Promise<number> {
  return Number((await redis.hget(ledger.keys.open, tenant)) ?? '0');
}

/** An operation of a tenant that has no other. */
function alone(changes: Partial<Submission> = {}): Promise<OperationRecord> {
  return admit(ledger, submission({ tenant: randomUUID(), ...changes }));
}

test('admission says how many are in flight, and an existing one changes nothing', async () => {
  const tenant = randomUUID();
  const first = submission({ tenant });
  expect(await ledger.admit(first, 'a')).toMatchObject({ outcome: 'CREATED', open: 1 });
  expect(await ledger.admit(first, 'a')).toMatchObject({ outcome: 'CREATED', open: 1 });
  expect(await ledger.admit(first, 'b')).toMatchObject({ outcome: 'EXISTING' });
  expect(await ledger.admit(submission({ tenant }), 'c')).toMatchObject({ open: 2 });
  expect(await open('another')).toBe(0);
});

test('one too many is refused, leaves nothing, and what is there is still found', async () => {
  const tenant = randomUUID();
  const first = submission({ tenant, maxOpen: 1 });
  const second = submission({ tenant, maxOpen: 1 });
  await ledger.admit(first, 'a');
  expect(await ledger.admit(second, 'b')).toEqual({ outcome: 'FULL', open: 1 });
  expect(await ledger.read(second.id)).toBeNull();
  expect((await ledger.list(tenant, {}, 10, null)).records).toHaveLength(1);
  expect(await ledger.overdue(-1_000, 10_000)).not.toContain(second.id);
  expect(await ledger.admit(first, 'c')).toMatchObject({ outcome: 'EXISTING' });
  const other = submission({ tenant: randomUUID(), maxOpen: 1 });
  expect(await ledger.admit(other, 'd')).toMatchObject({ outcome: 'CREATED' });
  await ledger.cancel(first.id, 'ann');
  expect(await ledger.admit(second, 'e')).toMatchObject({ outcome: 'CREATED', open: 1 });
});

test('of many at once as many get in as there is room for', async () => {
  const tenant = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      ledger.admit(submission({ tenant, maxOpen: 20 }), randomUUID()),
    ),
  );
  expect(answers.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(20);
  expect(await open(tenant)).toBe(20);
});

type Way = (record: OperationRecord) => Promise<unknown>;

const ENDINGS: Record<string, Way> = {
  'settled SUCCEEDED': async (record) =>
    ledger.settle({ claimed: await claimed(ledger, record), outcome: SUCCESS }, SUCCEEDED),
  'settled FAILED': async (record) =>
    ledger.settle({ claimed: await claimed(ledger, record), outcome: REFUSED }, FAILED),
  'settled UNKNOWN': async (record) =>
    ledger.settle({ claimed: await claimed(ledger, record), outcome: AMBIGUOUS }, UNKNOWN),
  'settled late, by a holder that lost its fence': async (record) => {
    const stale = await claimed(ledger, record, 10);
    await sleep(15);
    await claimed(ledger, record);
    await ledger.settle({ claimed: stale, outcome: SUCCESS }, SUCCEEDED);
  },
  canceled: (record) => ledger.cancel(record.id, 'ann'),
  'canceled while it waits': async (record) => {
    await ledger.defer({ claimed: await claimed(ledger, record), outcome: REFUSED }, wait(0));
    await ledger.cancel(record.id, 'ann');
  },
};

test.each(Object.entries(ENDINGS))('counted out once: %s', async (_, end) => {
  const record = await alone();
  expect(await open(record.tenant)).toBe(1);
  await end(record);
  expect(await open(record.tenant)).toBe(0);
  await claim(ledger, record);
  await ledger.expire(record.id);
  await ledger.cancel(record.id, 'ann');
  expect(await open(record.tenant)).toBe(0);
});

test('counted out once: expired by the sweep, by a claim, and by quarantine', async () => {
  const bySweep = await alone({ deadlineMs: 5 });
  const byClaim = await alone({ deadlineMs: 5 });
  const poison = await alone();
  await sleep(10);
  await ledger.expire(bySweep.id);
  await claim(ledger, byClaim);
  for (let start = 0; start < 4; start++) {
    await claim(ledger, poison, 5);
    await sleep(10);
  }
  expect((await ledger.read(poison.id))?.record.state).toBe('UNKNOWN');
  for (const { tenant } of [bySweep, byClaim, poison]) expect(await open(tenant)).toBe(0);
});

test('claiming, deferring, renewing and a note that comes twice count nothing', async () => {
  const record = await alone();
  const holder = await claimed(ledger, record);
  await ledger.renew(holder, 60_000);
  await ledger.defer({ claimed: holder, outcome: REFUSED }, wait(0));
  expect(await open(record.tenant)).toBe(1);
  const again = await claimed(ledger, record);
  await ledger.settle({ claimed: again, outcome: REFUSED }, FAILED);
  await ledger.settle({ claimed: again, outcome: REFUSED }, FAILED);
  expect(await open(record.tenant)).toBe(0);
});

test('a retry counts in again, a refused one does not', async () => {
  const record = await alone();
  await ENDINGS['settled FAILED']?.(record);
  expect(await ledger.retry(record, 'ann', null)).toMatchObject({ answer: 'RETRIED', open: 1 });
  expect(await ledger.retry(record, 'ann', null)).toMatchObject({ answer: 'REFUSED' });
  expect(await open(record.tenant)).toBe(1);
});

test('a retry that would be one too many is refused, and leaves the operation as it was', async () => {
  const record = await alone();
  await ENDINGS['settled FAILED']?.(record);
  await ledger.admit(submission({ tenant: record.tenant }), randomUUID());
  const before = await ledger.read(record.id);
  expect(await ledger.retry(record, 'ann', 1)).toEqual({ answer: 'FULL', open: 1 });
  expect(await ledger.read(record.id)).toEqual(before);
  expect((await ledger.readAudit(record.tenant, 10, null)).entries).toEqual([]);
  expect(await ledger.overdue(-1_000, 10_000)).not.toContain(record.id);
  expect(await ledger.retry(record, 'ann', 2)).toMatchObject({ answer: 'RETRIED', open: 2 });
  // What is in flight already is told so, however full it is.
  expect(await ledger.retry(record, 'ann', 1)).toMatchObject({ answer: 'REFUSED' });
});

test('resolving an UNKNOWN changes no count', async () => {
  const record = await alone();
  await ENDINGS['settled UNKNOWN']?.(record);
  await ledger.resolve(record.id, FAILED, 'ann', 'seen');
  expect(await open(record.tenant)).toBe(0);
});

test('a token that is used again after retention is counted like a new one', async () => {
  const short = submission({ tenant: randomUUID(), retentionMs: 5 });
  await ENDINGS['settled FAILED']?.(await admit(ledger, short));
  await sleep(10);
  expect(await ledger.admit(short, 'anew')).toMatchObject({ outcome: 'CREATED', open: 1 });
});

test('an operation of format 1 was never counted in, and is not counted out', async () => {
  const record = await alone();
  await asFormat1(redis, ledger.keys.record(record.id), { pairs: [] });
  await redis.hdel(ledger.keys.open, record.tenant);
  await ENDINGS['settled FAILED']?.(record);
  expect(await open(record.tenant)).toBe(0);
  expect(await ledger.retry(record, 'ann', null)).toMatchObject({ answer: 'RETRIED', open: 0 });
});

test('account and trace context are kept as they were given', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const traced = await alone({ account: 'prod', traceparent });
  expect((await ledger.read(traced.id))?.record).toMatchObject({ account: 'prod', traceparent });
  const plain = await alone();
  expect(Object.keys(plain)).not.toContain('traceparent');
  expect(Object.keys(plain)).not.toContain('maxOpen');
});
