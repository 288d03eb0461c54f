import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { jobIdOf, type Ledger, ledgerConnection, type Taking } from '@oncegate/ledger';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { tcpProxy } from '../../../../tests/harness/tcp-proxy.ts';
import { ACCEPT, REDIS_URL, scratchWorker } from '../scratch-worker.ts';

const proxy = await tcpProxy(Number(new URL(REDIS_URL).port));
// First told, last done: workers end while it stands.
afterAll(() => proxy.close());
const scratch = await scratchWorker();
const { ledger, queue, redis, requests } = scratch;
const PROXY_URL = `redis://${proxy.host}:${proxy.port}`;
const connection = ledgerConnection(PROXY_URL, 5_000);
connection.on('error', () => {});
// Asked before that it refuses at once.
await once(connection, 'ready');
const far = scratch.over(connection);

afterAll(() => connection.disconnect());

beforeEach(() => {
  requests.length = 0;
  scratch.answerWith(ACCEPT);
});

/** What a worker asks Redis for, and how it waits in between: a tenth as long as it would. */
function watched(through: Ledger) {
  const takings: Taking[] = [];
  const pauses: number[] = [];
  const watching: Ledger = {
    ...through,
    take: (taking) => {
      takings.push(taking);
      return through.take(taking);
    },
  };
  return {
    takings,
    pauses,
    ports: {
      ledger: watching,
      pause: async (ms: number) => {
        pauses.push(ms);
        await pause(ms / 10);
      },
      // Longer than this machine may be slow; nor does it give up for that.
      settings: { leaseMs: 60_000, maxStarts: 3 },
      monotonic: () => performance.now() / 10,
    },
  };
}

test('a taking whose reply is lost is asked for again, and gives the same jobs: each is called once', async () => {
  const records = await scratch.enqueued(12);
  const { takings, ports } = watched(far);
  await far.beat();
  const [first] = records;
  if (first === undefined) throw new Error('there is none');
  const lost = proxy.loseReply(jobIdOf(first));
  const worker = scratch.consume(10, ports);
  await lost;
  await scratch.allDoneOnce(records);
  expect(takings[1]).toEqual(takings[0]);
  for (const { id } of records) {
    expect((await ledger.read(id))?.record).toMatchObject({ sends: 1 });
  }
  await worker.close();
});

test('while Redis is away it is asked for with a wait in between, and when it is back its jobs are taken', async () => {
  const records = await scratch.enqueued(12);
  const { takings, pauses, ports } = watched(far);
  await far.beat();
  const [first] = records;
  if (first === undefined) throw new Error('there is none');
  const lost = proxy.loseReply(jobIdOf(first));
  const worker = scratch.consume(10, ports, PROXY_URL);
  await lost;
  proxy.refuse();
  await expect.poll(() => takings.length).toBeGreaterThan(10);
  expect(pauses.length).toBeGreaterThanOrEqual(takings.length - 1);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(100);
  proxy.accept();
  await scratch.allDoneOnce(records);
  await scratch.allDoneOnce(await scratch.enqueued(3));
  await worker.close();
});

test('what is no outage is asked for again with a wait in between, and once it is mended jobs are taken', async () => {
  const { takings, pauses, ports } = watched(ledger);
  await redis.set(queue.toKey('wait'), 'no list');
  const worker = scratch.consume(10, ports);
  await expect.poll(() => takings.length).toBeGreaterThan(5);
  expect(pauses.length).toBeGreaterThanOrEqual(takings.length - 1);
  expect(pauses.every((ms) => ms === 1_000)).toBe(true);
  await redis.del(queue.toKey('wait'));
  await scratch.allDoneOnce(await scratch.enqueued(3));
  await worker.close();
});

test('a worker that cannot look for the next job when one ends does not take the line for empty', async () => {
  let isBroken = false;
  const broken: Ledger = {
    ...ledger,
    take: (taking) => {
      if (!isBroken) return ledger.take(taking);
      isBroken = false;
      return Promise.reject(new Error('what nobody thought of'));
    },
  };
  const { ports } = watched(broken);
  const [first, ...others] = await scratch.enqueued(4);
  if (first === undefined) throw new Error('there is none');
  const doneWhenDrained: number[] = [];
  scratch.answerWith((request, response) => {
    isBroken = request.url?.includes(first.token) ?? false;
    ACCEPT(request, response);
  });
  const worker = scratch.consume(1, ports);
  worker.on('drained', () => doneWhenDrained.push(requests.length));
  await scratch.allDoneOnce([first, ...others]);
  await expect.poll(() => doneWhenDrained).toEqual([4]);
  await worker.close();
});
