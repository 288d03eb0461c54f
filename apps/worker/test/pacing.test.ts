import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { OperationRecord } from '@oncegate/ledger';
import { changeCourse } from '@oncegate/ledger/test/change-course';
import { type Limits, Pacing } from '@oncegate/pacing';
import { beforeEach, expect, test } from 'vitest';
import { perform } from '../src/attempt/perform.ts';
import type { Ports } from '../src/ports.ts';
import { sweep } from '../src/serving/sweep.ts';
import { ACCEPT, refuse, scratchWorker } from './scratch-worker.ts';

const scratch = await scratchWorker();
const { ledger, requests, sweeper } = scratch;

beforeEach(() => {
  requests.length = 0;
  scratch.answerWith(ACCEPT);
});

let deployments = 0;

/** A worker whose calls are paced with those of no other test. */
function worker(limits: Partial<Limits> = {}): Ports & { readonly heldBack: string[] } {
  const heldBack: string[] = [];
  deployments += 1;
  const pacing = new Pacing(scratch.redis, `${scratch.prefix}:${deployments}`, {
    limitsOf: () => ({ callsPerSecond: null, callsAtOnce: null, ...limits }),
    hasLimits: () => Object.keys(limits).length > 0,
    leaseMs: 60_000,
    failures: 3,
    monotonic: scratch.ports.monotonic,
    onChange: () => {},
  });
  const onHeldBack = (product: string, why: string) => heldBack.push(`${product} ${why}`);
  return { ...scratch.ports, pacing, onHeldBack, heldBack };
}

/** One call a quarter of an hour, and that is made. */
async function exhausted(): Promise<ReturnType<typeof worker>> {
  const ports = worker({ callsPerSecond: 0.001 });
  const first = await scratch.admit();
  expect(await perform(first, ports)).toEqual({ next: 'done' });
  expect(await scratch.state(first)).toBe('SUCCEEDED');
  requests.length = 0;
  return ports;
}

const read = async ({ id }: OperationRecord) => {
  const snapshot = await ledger.read(id);
  if (snapshot === null) throw new Error('it was never admitted');
  return snapshot;
};

/** Comes back whenever it is told to, until there is nothing more to do. */
async function untilDone(record: OperationRecord, ports: Ports): Promise<void> {
  for (;;) {
    const next = await perform(record, ports);
    if (next.next !== 'later') return;
    await pause(next.ms + 2);
  }
}

test('what is held back stays as it was, and says when it is tried and what it waits on', async () => {
  const ports = await exhausted();
  const record = await scratch.admit();
  const next = await perform(record, ports);
  expect(next).toMatchObject({ next: 'later', ms: expect.any(Number) });
  expect(requests).toEqual([]);
  const { record: held, attempts } = await read(record);
  expect(attempts).toEqual([]);
  expect(held).toMatchObject({
    state: 'QUEUED',
    sends: 0,
    fence: 0,
    ambiguousAt: null,
    // Never past its deadline.
    dueAt: record.deadlineAt,
    lastError: { heldBack: 'rate', message: expect.stringContaining('Held back') },
  });
  expect(ports.heldBack).toEqual(['Vpc rate']);
  // Held back is not due: nobody may claim it, and the sweep leaves it alone.
  expect(await perform(record, scratch.ports)).toMatchObject({ next: 'later' });
  expect(await ledger.overdue(0, 100)).not.toContain(record.id);
  expect(await sweep(sweeper)).toBe(0);
  expect(requests).toEqual([]);
});

test('a last start takes one place and one call of the rate, though it enters twice', async () => {
  const ports = worker({ callsPerSecond: 0.001, callsAtOnce: 1 });
  const record = await scratch.admit();
  for (let start = 0; start < ports.settings.maxStarts - 1; start += 1) {
    const options = { nonce: randomUUID(), leaseMs: 1, maxStarts: 3, isAlone: false };
    expect(await ledger.claim(record, options)).toMatchObject({ answer: 'CLAIMED' });
    await pause(5);
  }
  expect(await perform(record, ports)).toEqual({ next: 'done' });
  expect(await scratch.state(record)).toBe('SUCCEEDED');
  expect(requests).toHaveLength(1);
  expect(ports.heldBack).toEqual([]);
  await perform(await scratch.admit(), ports);
  expect(ports.heldBack).toEqual(['Vpc rate']);
});

test('what is held back can be canceled', async () => {
  const ports = await exhausted();
  const record = await scratch.admit();
  await perform(record, ports);
  expect(await ledger.cancel(record.id, 'key:test')).toMatchObject({ answer: 'CANCELED' });
  expect(await perform(record, ports)).toEqual({ next: 'done' });
  expect(requests).toEqual([]);
});

/** Puts a moment of the past in the place of one to come. */
const over = (record: OperationRecord, ...fields: string[]) =>
  changeCourse(
    scratch.redis,
    ledger.keys.record(record.id),
    Object.fromEntries(fields.map((field) => [field, '1000'])),
  );

test('a deadline that ends while it is held back is FAILED, and says that it was held back', async () => {
  const ports = await exhausted();
  const record = await scratch.admit();
  await perform(record, ports);
  await over(record, 'deadlineAt', 'dueAt');
  expect(await perform(record, ports)).toEqual({ next: 'done' });
  expect(requests).toEqual([]);
  expect((await read(record)).record).toMatchObject({
    state: 'FAILED',
    error: { reason: 'deadline-over', heldBack: 'rate', message: expect.stringContaining('Held') },
  });
});

test('a retry window that ends while it is held back is UNKNOWN, and nothing is sent after it', async () => {
  const ports = await exhausted();
  const record = await scratch.admit({ windowMs: 20_000 });
  scratch.answerWith(refuse(503, 'ServiceUnavailable'));
  await perform(record, scratch.ports);
  await over(record, 'dueAt');
  expect(await perform(record, ports)).toMatchObject({ next: 'later' });
  const { ambiguousAt, dueAt } = (await read(record)).record;
  expect(dueAt).toBe((ambiguousAt ?? 0) + 20_000);
  await over(record, 'ambiguousAt', 'dueAt');
  expect(await perform(record, ports)).toEqual({ next: 'done' });
  expect(requests).toHaveLength(1);
  expect((await read(record)).record).toMatchObject({
    state: 'UNKNOWN',
    error: { reason: 'window-over', code: 'ServiceUnavailable', heldBack: 'rate' },
  });
});

test('its time come, it is done', async () => {
  const ports = worker({ callsPerSecond: 4 });
  const records = [];
  for (let i = 0; i < 4; i += 1) records.push(await scratch.admit());
  await Promise.all(records.map((record) => untilDone(record, ports)));
  expect(await Promise.all(records.map((record) => scratch.state(record)))).toEqual(
    Array(4).fill('SUCCEEDED'),
  );
  expect(requests).toHaveLength(4);
  expect(ports.heldBack.length).toBeGreaterThanOrEqual(3);
});

test('what is due later, or settled, takes no room', async () => {
  const ports = worker({ callsPerSecond: 0.001 });
  const [settled, later] = [await scratch.admit(), await scratch.admit()];
  await perform(settled, scratch.ports);
  scratch.answerWith(refuse(429, 'Throttling'));
  await perform(later, scratch.ports);
  await ledger.hold(later, { ms: 30_000, refusal: {} });
  expect(await perform(settled, ports)).toEqual({ next: 'done' });
  expect(await perform(later, ports)).toMatchObject({ next: 'later' });
  scratch.answerWith(ACCEPT);
  const record = await scratch.admit();
  await perform(record, ports);
  expect(await scratch.state(record)).toBe('SUCCEEDED');
});

test('when the cloud says “Throttling” to one operation, the others wait without asking', async () => {
  const ports = worker();
  const [first, second] = [await scratch.admit(), await scratch.admit()];
  scratch.answerWith((request, response) => {
    // Longer than this machine may be slow: the second comes while the pause lasts.
    response.setHeader('retry-after', '20');
    refuse(400, 'Throttling.User')(request, response);
  });
  await perform(first, ports);
  expect(requests).toHaveLength(1);
  expect(await perform(second, ports)).toMatchObject({ next: 'later' });
  expect(requests).toHaveLength(1);
  expect((await read(second)).record.lastError).toMatchObject({ heldBack: 'throttled' });
  const elsewhere = await scratch.admit({ regionId: 'cn-beijing' });
  await perform(elsewhere, ports);
  expect(requests).toHaveLength(2);
});

test('a busy resource is the operation’s own business', async () => {
  const ports = worker();
  for (const code of ['SystemBusy', 'EipOperation.TooFrequently', 'OperationConflict']) {
    scratch.answerWith(refuse(400, code, 'Please try it later.'));
    await perform(await scratch.admit(), ports);
  }
  expect(ports.pacing.isInForce).toBe(false);
});

test('refusals of operations never open the circuit; a cloud that does not answer does', async () => {
  const ports = worker();
  scratch.answerWith(refuse(400, 'InvalidParameter'));
  for (let i = 0; i < 5; i += 1) await perform(await scratch.admit(), ports);
  expect(ports.pacing.isInForce).toBe(false);

  scratch.answerWith(refuse(503, 'ServiceUnavailable'));
  for (let i = 0; i < 3; i += 1) await perform(await scratch.admit(), ports);
  requests.length = 0;
  await perform(await scratch.admit(), ports);
  expect(requests).toEqual([]);
  expect(ports.heldBack).toEqual(['Vpc circuit']);
});

test('what is not sent for reasons of our own says nothing of the cloud', async () => {
  const ports = worker();
  const gone = { ...ports, accountOf: () => null };
  for (let i = 0; i < 5; i += 1) await perform(await scratch.admit(), gone);
  expect(ports.pacing.isInForce).toBe(false);
});

test('an endpoint that nobody listens on opens the circuit', async () => {
  const ports = worker();
  const nowhere: Ports = {
    ...ports,
    accountOf: (operation) => {
      const account = ports.accountOf(operation);
      const endpointOf = () => ({ protocol: 'http', host: '127.0.0.1:1' }) as const;
      return account && { ...account, endpointOf };
    },
  };
  for (let i = 0; i < 4; i += 1) await perform(await scratch.admit(), nowhere);
  expect(ports.heldBack).toEqual(['Vpc circuit']);
});
