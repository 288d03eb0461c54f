import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Ledger, LedgerUnavailable, type OperationRecord } from '@oncegate/ledger';
import type { Worker } from 'bullmq';
import { afterEach, expect, test } from 'vitest';
import { ACCEPT, refuse, scratchWorker } from '../scratch-worker.ts';
import { SLOWLY_MS } from './slow-cloud.ts';

const scratch = await scratchWorker({ readTimeoutMs: SLOWLY_MS });
const { ledger, queue, redis } = scratch;

afterEach(async () => {
  await queue.obliterate({ force: true });
});

/** A reproducible course of chances: mulberry32. */
function chances(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    is: (probability: number): boolean => next() < probability,
    upTo: (most: number): number => Math.ceil(next() * most),
  };
}

type Chances = ReturnType<typeof chances>;

/** Answers now and later, and one of ten calls first with a refusal. Tells which tokens were accepted. */
function moodyCloud({ is, upTo }: Chances): string[] {
  const accepted: string[] = [];
  const refused = new Set<string>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = new URL(request.url ?? '', 'http://cloud').searchParams.get('ClientToken') ?? '';
    const isRefused = !refused.has(token) && is(0.1);
    if (is(0.7)) await pause(upTo(20));
    if (isRefused) {
      refused.add(token);
      refuse(429, 'Throttling.User')(request, response);
    } else {
      accepted.push(token);
      ACCEPT(request, response);
    }
  };
  scratch.answerWith((request, response) => void answer(request, response));
  return accepted;
}

/** What a worker has whose scripts fail now and then, before and after Redis executed them. */
function shaky({ is, upTo }: Chances, afterEachTaking: () => Promise<void>) {
  let lost = '';
  const shakyLedger: Ledger = {
    ...ledger,
    take: async (taking) => {
      // What was taken and is not asked for again stays locked for a while.
      if (taking.nonce !== lost && is(0.03)) throw new Error('what nobody thought of');
      if (is(0.05)) throw new LedgerUnavailable('it is away');
      const answer = await ledger.take(taking);
      await afterEachTaking();
      if (is(0.3)) await pause(upTo(10));
      if (is(0.05)) {
        lost = taking.nonce;
        throw new LedgerUnavailable('its reply is lost');
      }
      return answer;
    },
  };
  return {
    ledger: shakyLedger,
    pause: (ms: number) => pause(ms / 50),
    // A slow machine does not give up for that.
    monotonic: () => performance.now() / 20,
    settings: { leaseMs: SLOWLY_MS, maxStarts: 100 },
  };
}

function expectNoMoreThan(allowed: number, active: number): void {
  expect(active).toBeLessThanOrEqual(allowed);
}

/** What a worker leaves that has ended. */
async function expectNothingHeld(): Promise<void> {
  expect(await queue.getActiveCount()).toBe(0);
  expect(await redis.keys(queue.toKey('*:lock'))).toEqual([]);
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'whatever happens each is done once, by no more at once than may be, and nothing stays locked (%i)',
  async (seed) => {
    const { is, upTo } = chances(seed);
    const accepted = moodyCloud(chances(seed + 100));
    const records: OperationRecord[] = [];
    let concurrency = upTo(80);
    let mostAllowed = concurrency;
    let mostActive = 0;
    const activeNow = async () => {
      mostActive = Math.max(mostActive, await queue.getActiveCount());
    };
    const start = () => scratch.consume(concurrency, shaky(chances(seed + 200), activeNow));
    let worker: Worker = start();
    for (let burst = 0; burst < 12; burst += 1) {
      records.push(...(await scratch.enqueued(upTo(is(0.3) ? 60 : 6))));
      if (is(0.6)) await pause(upTo(30));
      if (is(0.1)) {
        worker.concurrency = upTo(80);
        mostAllowed = Math.max(mostAllowed, worker.concurrency);
      }
      if (is(0.2)) {
        await worker.close();
        expectNoMoreThan(mostAllowed, mostActive);
        await expectNothingHeld();
        concurrency = upTo(80);
        mostAllowed = concurrency;
        mostActive = 0;
        worker = start();
      }
    }
    for (const record of records) {
      await expect.poll(() => scratch.state(record)).toBe('SUCCEEDED');
    }
    await worker.close();
    expectNoMoreThan(mostAllowed, mostActive);
    await expectNothingHeld();
    expect(accepted.toSorted()).toEqual(records.map(({ token }) => token).toSorted());
  },
);
