import { randomUUID } from 'node:crypto';
import { parseClientToken } from '@oncegate/core';
import {
  type Ledger,
  type LedgerEvent,
  ledgerConnection,
  type OperationRecord,
  openLedger,
  tailEvents,
} from '@oncegate/ledger';
import { openVault, parseKeyRing } from '@oncegate/vault';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OperationWatch } from '../src/watch/operation-watch.ts';
import { forget, idOf, REDIS_URL, SEALING_KEYS } from './gateway-under-test.ts';
import { claimed, fail, succeed } from './stand-in-worker.ts';

const ring = parseKeyRing(SEALING_KEYS);
if (!ring.ok) throw new Error(ring.error);
const prefix = `test-${randomUUID()}`;
const stopped = new AbortController();
let redis: Redis;
let tails: readonly Redis[];
let ledger: Ledger;
let watch: OperationWatch;
let reads = 0;
/** What keeps answers on the way back. */
let onTheWay: Promise<void> | undefined;

beforeAll(async () => {
  redis = ledgerConnection(REDIS_URL, 5_000);
  tails = [ledgerConnection(REDIS_URL, null), ledgerConnection(REDIS_URL, null)];
  await Promise.all(
    [redis, ...tails].map((r) => new Promise((resolve) => r.once('ready', resolve))),
  );
  ledger = openLedger(redis, prefix, openVault(ring.value));
  watch = new OperationWatch(
    async (id) => {
      reads += 1;
      const snapshot = await ledger.read(id);
      await onTheWay;
      return snapshot;
    },
    (known, told) => ledger.ended(known, told),
    () => ({ leave: () => {} }),
    (error) => {
      throw error;
    },
  );
  const [ends, changes] = tails as [Redis, Redis];
  void tailEvents(ends, ledger.keys.ends, watch.endsListener, stopped.signal);
  void tailEvents(changes, ledger.keys.events, watch.changesListener, stopped.signal);
});

afterAll(async () => {
  stopped.abort();
  for (const tail of tails) tail.disconnect();
  redis.disconnect();
  await forget(prefix);
});

/** One that hears of nothing but what the test tells it. */
function untold(): OperationWatch {
  return new OperationWatch(
    (id) => ledger.read(id),
    (known, told) => ledger.ended(known, told),
    () => ({ leave: () => {} }),
    (error) => {
      throw error;
    },
  );
}

const forever = new AbortController().signal;
/** Longer than a test may take: when a wait is over the operation is read, and who was never told would not be missed. */
const LONG = 3_600_000;

async function admitted(text: string = randomUUID(), awaited = false): Promise<OperationRecord> {
  const token = parseClientToken(text);
  if (!token.ok) throw new Error(token.error.rule);
  const admission = await ledger.admit(
    {
      id: idOf(token.value),
      tenant: 'development',
      account: 'default',
      actor: 'key:test',
      token: token.value,
      product: 'Vpc',
      version: '2016-04-28',
      action: 'CreateVpc',
      regionId: 'cn-hangzhou',
      parameterHash: 'v1:0',
      pairs: [],
      deadlineMs: 60_000,
      windowMs: 60_000,
      retentionMs: null,
      awaited,
      maxOpen: null,
    },
    randomUUID(),
  );
  if (admission.outcome === 'FULL') throw new Error('the ledger is full');
  return admission.record;
}

/** An operation that was expected before it was submitted, and who expects it. */
async function expected() {
  const token = randomUUID();
  const [mine, alone] = [{}, untold()];
  alone.expect(idOf(token), mine);
  return { alone, mine, record: await admitted(token) };
}

/** How it is told that it succeeded at its first attempt. */
function endOf({ id, tenant, run }: OperationRecord): LedgerEvent {
  return { id, tenant, run, revision: 3, state: 'SUCCEEDED', end: null };
}

test('a thousand waiters of one operation cost a handful of reads', async () => {
  const record = await admitted();
  reads = 0;
  const waiting = Array.from({ length: 1_000 }, () => watch.waitFor({ record }, LONG, forever));
  expect(watch.waiting).toBe(1_000);
  await succeed(ledger, record.id, { RequestId: 'R' });
  const reached = await Promise.all(waiting);
  expect(reached.every((known) => known.record.state === 'SUCCEEDED')).toBe(true);
  expect(reads).toBeLessThanOrEqual(6);
  expect(watch.waiting).toBe(0);
});

test('whoever submitted and waits is told the end without a read', async () => {
  const by = {};
  const text = randomUUID();
  watch.expect(idOf(text), by);
  const record = await admitted(text, true);
  reads = 0;
  const waiting = watch.waitFor({ record }, LONG, forever, by);
  await succeed(ledger, record.id, { RequestId: 'R' });
  const reached = await waiting;
  expect(reached.record).toMatchObject({ state: 'SUCCEEDED', result: { RequestId: 'R' } });
  expect(reached.attempts).toHaveLength(1);
  expect(reads).toBe(0);
});

test('a told end does not come before the answer to a read that was under way', async () => {
  const record = await admitted(randomUUID(), true);
  const held = Promise.withResolvers<void>();
  onTheWay = held.promise;
  const followed = watch.changes(record.id);
  const waiting = watch.waitFor({ record }, LONG, forever);
  const next = followed.next();
  await succeed(ledger, record.id, { RequestId: 'R' });
  onTheWay = undefined;
  held.resolve();
  expect((await waiting).record.state).toBe('SUCCEEDED');
  const states: unknown[] = [(await next).value?.record.state];
  while (states.at(-1) !== 'SUCCEEDED') states.push((await followed.next()).value?.record.state);
  const order = ['QUEUED', 'RUNNING', 'SUCCEEDED'];
  expect(states).toEqual(order.filter((state) => states.includes(state)));
  await followed.return?.();
});

test('an outcome that comes between the record and the waiting is not missed', async () => {
  const record = await admitted();
  await succeed(ledger, record.id, { RequestId: 'R' });
  const reached = await watch.waitFor({ record }, LONG, forever);
  expect(reached.record.state).toBe('SUCCEEDED');
});

test('whoever waits for a second run is not answered with the end of the first', async () => {
  const record = await admitted();
  const followed = watch.changes(record.id);
  await fail(ledger, record.id, 'Nope');
  await expect.poll(async () => (await followed.next()).value?.record.state).toBe('FAILED');
  const retried = await ledger.retry({ id: record.id, run: 1 }, 'test', null);
  if (retried.answer !== 'RETRIED') throw new Error(retried.answer);
  const waiting = watch.waitFor({ record: retried.record }, LONG, forever);
  await succeed(ledger, record.id, { RequestId: 'R' });
  expect((await waiting).record).toMatchObject({ state: 'SUCCEEDED', run: 2 });
  await followed.return?.();
});

test('an end that is told late is told to nobody who knows of a later run', async () => {
  const behind = untold();
  const record = await admitted(randomUUID(), true);
  const { id, tenant } = record;
  const followed = behind.changes(id);
  const first = behind.waitFor({ record }, LONG, forever);
  await followed.next();
  await fail(ledger, id, 'Nope');
  const [last] = await redis.xrevrange(ledger.keys.ends, '+', '-', 'COUNT', 1);
  const end = last?.[1]?.[3] ?? null;
  expect(ledger.ended(record, end ?? '')?.record).toMatchObject({ state: 'FAILED', revision: 3 });
  const retried = await ledger.retry({ id, run: 1 }, 'test', null);
  if (retried.answer !== 'RETRIED') throw new Error(retried.answer);
  const second = behind.waitFor({ record: retried.record }, LONG, forever);
  expect((await followed.next()).value?.record).toMatchObject({ state: 'QUEUED', run: 2 });
  behind.endsListener.onEvent({ id, tenant, run: 1, revision: 3, state: 'FAILED', end });
  behind.close();
  expect((await second).record).toMatchObject({ state: 'QUEUED', run: 2 });
  expect((await first).record).toMatchObject({ state: 'QUEUED', run: 2 });
  await followed.return?.();
});

test('an answer that was on the way when somebody joined is not told to it', async () => {
  const record = await admitted();
  await fail(ledger, record.id, 'Nope');
  const held = Promise.withResolvers<void>();
  onTheWay = held.promise;
  const followed = watch.changes(record.id);
  const retried = await ledger.retry({ id: record.id, run: 1 }, 'test', null);
  if (retried.answer !== 'RETRIED') throw new Error(retried.answer);
  const waiting = watch.waitFor({ record: retried.record }, LONG, forever);
  onTheWay = undefined;
  held.resolve();
  expect((await followed.next()).value?.record.state).toBe('FAILED');
  await succeed(ledger, record.id, { RequestId: 'R' });
  expect((await waiting).record).toMatchObject({ state: 'SUCCEEDED', run: 2 });
  await followed.return?.();
});

test('a follower is never told the same or an older state, and hears no more once it has left', async () => {
  const record = await admitted();
  const others = Array.from({ length: 5 }, () => watch.changes(record.id));
  const followed = watch.changes(record.id);
  const revisions = [(await followed.next()).value?.record.revision];
  await claimed(ledger, record.id);
  revisions.push((await followed.next()).value?.record.revision);
  expect(revisions).toEqual([1, 2]);
  const leaving = followed.next();
  await followed.return?.();
  expect(await leaving).toEqual({ done: true, value: undefined });
  for (const other of others) {
    await other.return?.();
  }
});

test('a waiter whose caller has gone is let go', async () => {
  const record = await admitted();
  const gone = new AbortController();
  const waiting = watch.waitFor({ record }, 60_000, gone.signal);
  gone.abort();
  expect((await waiting).record.state).toBe('QUEUED');
  expect(watch.waiting).toBe(0);
});

test('whoever waits for what was expected before it was submitted reads it once, when it has ended', async () => {
  const token = randomUUID();
  const mine = {};
  watch.expect(idOf(token), mine);
  const record = await admitted(token);
  reads = 0;
  const waiting = watch.waitFor({ record }, LONG, forever, mine);
  await succeed(ledger, record.id, { RequestId: 'R' });
  expect((await waiting).record.state).toBe('SUCCEEDED');
  expect(reads).toBe(1);
});

test('an outcome that is told before whoever expected it begins to wait is not missed', async () => {
  const { alone, mine, record } = await expected();
  await succeed(ledger, record.id, { RequestId: 'R' });
  alone.endsListener.onEvent(endOf(record));
  expect((await alone.waitFor({ record }, LONG, forever, mine)).record.state).toBe('SUCCEEDED');
});

test('an outcome that falls into a gap is not missed by whoever expected it', async () => {
  const { alone, mine, record } = await expected();
  await succeed(ledger, record.id, { RequestId: 'R' });
  alone.endsListener.onGap();
  expect((await alone.waitFor({ record }, LONG, forever, mine)).record.state).toBe('SUCCEEDED');
});

test('after a gap in the ends who waits is told what fell into it', async () => {
  const { alone, mine, record } = await expected();
  const waiting = alone.waitFor({ record }, LONG, forever, mine);
  await succeed(ledger, record.id, { RequestId: 'R' });
  alone.endsListener.onGap();
  expect((await waiting).record.state).toBe('SUCCEEDED');
});

test('whoever has waited long enough is told how it stands then', async () => {
  const token = randomUUID();
  const mine = {};
  watch.expect(idOf(token), mine);
  const record = await admitted(token);
  await claimed(ledger, record.id);
  const reached = await watch.waitFor({ record }, 20, forever, mine);
  expect(reached.record).toMatchObject({ state: 'RUNNING', revision: 2 });
});

test('what another expects after an end was told is no news to who expected it before', async () => {
  const { alone, mine, record } = await expected();
  await succeed(ledger, record.id, { RequestId: 'R' });
  alone.endsListener.onEvent(endOf(record));
  alone.expect(record.id, {});
  const reached = await alone.waitFor({ record }, LONG, forever, mine);
  expect(reached.record.state).toBe('SUCCEEDED');
});
