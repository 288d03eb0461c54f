import { beforeEach, expect, test } from 'vitest';
import { perform } from '../src/attempt/perform.ts';
import type { Ports } from '../src/ports.ts';
import { ACCEPT, refuse, scratchWorker } from './scratch-worker.ts';

const scratch = await scratchWorker();
const { ledger, ports, requests } = scratch;

beforeEach(() => {
  requests.length = 0;
  scratch.answerWith(ACCEPT);
});

test('an accepted call settles SUCCEEDED with the answer', async () => {
  const record = await scratch.admit();
  expect(await perform(record, ports)).toEqual({ next: 'done' });
  const read = await ledger.read(record.id);
  expect(read?.record).toMatchObject({ state: 'SUCCEEDED', result: { VpcId: 'vpc-1' } });
  expect(read?.attempts).toMatchObject([{ kind: 'success', nonce: expect.any(String) }]);
});

test('a job for what is settled, missing or of an earlier run sends nothing', async () => {
  const record = await scratch.admit();
  await perform(record, ports);
  requests.length = 0;
  expect(await perform(record, ports)).toEqual({ next: 'done' });
  expect(await perform({ id: record.id, run: 7 }, ports)).toEqual({ next: 'done' });
  expect(await perform({ id: 'f'.repeat(64), run: 1 }, ports)).toEqual({ next: 'done' });
  expect(requests).toEqual([]);
});

test('two jobs for one operation at once make one attempt', async () => {
  const record = await scratch.admit();
  const both = await Promise.all([perform(record, ports), perform(record, ports)]);
  expect(both.map(({ next }) => next).toSorted()).toEqual(['done', 'later']);
  expect(requests).toHaveLength(1);
});

test('a refusal before anything ambiguous is FAILED; after it, UNKNOWN', async () => {
  scratch.answerWith(refuse(404, 'InvalidVpcId.NotFound'));
  const plain = await scratch.admit();
  await perform(plain, ports);
  expect(await scratch.state(plain)).toBe('FAILED');

  const doubtful = await scratch.admit();
  scratch.answerWith(refuse(503, 'ServiceUnavailable'));
  const waits = await perform(doubtful, ports);
  expect(waits).toMatchObject({ next: 'later' });
  await new Promise((resolve) => setTimeout(resolve, waits.next === 'later' ? waits.ms + 5 : 0));
  scratch.answerWith(refuse(404, 'InvalidVpcId.NotFound'));
  await perform(doubtful, ports);
  expect((await ledger.read(doubtful.id))?.record).toMatchObject({
    state: 'UNKNOWN',
    error: { reason: 'refused-after-ambiguous', code: 'InvalidVpcId.NotFound' },
  });
});

test('“sign again” is obeyed at once, three times in a row, then with a wait', async () => {
  scratch.answerWith(refuse(400, 'InvalidTimeStamp.Expired'));
  const record = await scratch.admit();
  const waits: unknown[] = [];
  for (let attempt = 0; attempt < 3; attempt++) waits.push(await perform(record, ports));
  const atOnce = { next: 'later', ms: 0 };
  expect(waits).toEqual([atOnce, atOnce, atOnce]);
  const fourth = await perform(record, ports);
  expect(fourth.next === 'later' && fourth.ms).toBeGreaterThan(0);
});

test('those who were told the same wait come back one after the other, none of them sooner', async () => {
  const busyFor = (seconds: string) =>
    scratch.answerWith((_, response) => {
      response.writeHead(503, { 'content-type': 'application/json', 'retry-after': seconds });
      response.end(JSON.stringify({ RequestId: 'r', Code: 'ServiceUnavailable', Message: 'No.' }));
    });
  busyFor('5');
  const waits: number[] = [];
  for (let i = 0; i < 10; i += 1) {
    const next = await perform(await scratch.admit(), { ...ports, random: () => i / 10 + 0.00001 });
    waits.push(next.next === 'later' ? next.ms : 0);
  }
  expect(waits).toEqual(Array.from({ length: 10 }, (_, i) => 5_000 + i * 100));
  // It ends before the spread does: what was asked for is still in time.
  busyFor('300');
  const record = await scratch.admit({ windowMs: 600_000, deadlineMs: 315_000 });
  const next = await perform(record, { ...ports, random: () => 0.99 });
  expect(next).toEqual({ next: 'later', ms: 300_000 });
});

test('no byte leaves after the retry window, even if the claim came in time', async () => {
  const record = await scratch.admit({ windowMs: 50 });
  const slow = { ...ports, pass: () => new Promise<void>((resolve) => setTimeout(resolve, 80)) };
  await perform(record, slow);
  expect(requests).toEqual([]);
  expect(await scratch.state(record)).not.toBe('SUCCEEDED');
});

test('a request that provably never left is no reason for doubt', async () => {
  const record = await scratch.admit();
  const nowhere: Ports = {
    ...ports,
    accountOf: (operation) => {
      const account = ports.accountOf(operation);
      const endpointOf = () => ({ protocol: 'http', host: '127.0.0.1:1' }) as const;
      return account && { ...account, endpointOf };
    },
  };
  expect(await perform(record, nowhere)).toMatchObject({ next: 'later' });
  const read = await ledger.read(record.id);
  expect(read?.record.ambiguousAt).toBeNull();
  expect(read?.attempts).toMatchObject([{ kind: 'no-response', effect: 'did-not-happen' }]);
});

test('a lease is renewed for as long as the call runs', async () => {
  const record = await scratch.admit();
  const short = { ...ports, settings: { leaseMs: 6_000, maxStarts: 3 } };
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<() => void>();
  scratch.answerWith((request, response) => isAsked(() => ACCEPT(request, response)));
  const first = perform(record, short);
  const answer = await asked;
  // A second call, were there one, would come back at once.
  scratch.answerWith(ACCEPT);
  // Longer than the lease that was claimed, and less than the cloud may take.
  await new Promise((resolve) => setTimeout(resolve, 7_000));
  expect(await perform(record, short)).toMatchObject({ next: 'later' });
  answer();
  await first;
  expect(requests).toHaveLength(1);
  expect(await scratch.state(record)).toBe('SUCCEEDED');
});

test('what the catalog does not know is not sent', async () => {
  const record = await scratch.admit({ action: 'NoSuchAction' });
  expect(await perform(record, ports)).toMatchObject({ next: 'later' });
  expect(requests).toEqual([]);
});

test('an operation whose key is missing is not sent, waits, and names what it waits on', async () => {
  const record = await scratch.admit();
  const keyless = { ...ports, ledger: scratch.withOtherKeys() };
  expect(await perform(record, keyless)).toMatchObject({ next: 'later' });
  expect(requests).toEqual([]);
  const waiting = (await ledger.read(record.id))?.record;
  expect(waiting).toMatchObject({ state: 'WAITING', ambiguousAt: null });
  expect(waiting?.lastError?.message).toContain('the key that its parameters are sealed under');
});

test('an operation whose account is gone waits, says why, and is done when it is back', async () => {
  const record = await scratch.admit();
  const waits = await perform(record, { ...ports, accountOf: () => null });
  expect(waits).toMatchObject({ next: 'later' });
  expect((await ledger.read(record.id))?.record).toMatchObject({
    state: 'WAITING',
    ambiguousAt: null,
    lastError: { message: 'No answer: the account of this operation is not configured here.' },
  });
  expect(requests).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, waits.next === 'later' ? waits.ms + 5 : 0));
  await perform(record, ports);
  expect(await scratch.state(record)).toBe('SUCCEEDED');
});

test('a machine that slept between claim and send sends nothing, though its monotonic clock stood still', async () => {
  const record = await scratch.admit();
  const HOUR_MS = 3_600_000;
  const times = [0, HOUR_MS];
  const next = await perform(record, { ...ports, wall: () => times.shift() ?? HOUR_MS });
  expect(next).toMatchObject({ next: 'later' });
  expect(requests).toEqual([]);
  expect((await ledger.read(record.id))?.record).toMatchObject({
    state: 'WAITING',
    ambiguousAt: null,
  });
});
