import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { declareLoss, openLedger } from '../src/index.ts';
import { changeCourse } from './change-course.ts';
import {
  AMBIGUOUS,
  admit,
  claim,
  claimed,
  REFUSED,
  SEAL,
  SUCCESS,
  scratchLedger,
  sleep,
  submission,
  wait,
} from './scratch-ledger.ts';

/** A ledger, and how to set it back to an earlier moment as a restored backup would. */
async function scratch() {
  const { ledger, redis, prefix } = await scratchLedger();
  return {
    ledger,
    redis,
    prefix,
    backup: async () => {
      const keys = await redis.keys(`{${prefix}:*`);
      const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
      return async () => {
        const now = await redis.keys(`{${prefix}:*`);
        if (now.length > 0) await redis.del(...now);
        for (const [i, key] of keys.entries()) await redis.restore(key, 0, dumps[i] as Buffer);
      };
    },
  };
}

async function admitted(ledger: ReturnType<typeof openLedger>, windowMs = 600_000) {
  return admit(ledger, submission({ windowMs }));
}

test('a heartbeat that goes on is no loss', async () => {
  const { ledger } = await scratch();
  expect(await ledger.beat()).toBe(false);
  await sleep(5);
  expect(await ledger.beat()).toBe(false);
});

test('who begins after a restore and keeps the heartbeat hides nothing from those who survived', async () => {
  const { ledger, redis, prefix, backup } = await scratch();
  await ledger.beat();
  const record = await admitted(ledger);
  const restore = await backup();
  await sleep(5);
  await claimed(ledger, record);
  await ledger.beat();
  await restore();
  const newcomer = openLedger(redis, prefix, SEAL);
  await newcomer.beat();
  await sleep(5);
  await newcomer.beat();
  expect(await ledger.beat()).toBe(true);
  expect(await newcomer.beat()).toBe(true);
  // Claimed after all of that, it counts as ambiguous since before the loss.
  const again = await claimed(newcomer, record);
  expect(again.ambiguousAt).toBeLessThan(again.sentAt ?? 0);
});

test('a ledger says for how long nobody kept it, and whether anything is open', async () => {
  const { ledger, redis } = await scratch();
  expect(await ledger.silence()).toEqual({ ms: null, openOperations: 0 });
  await ledger.beat();
  await admitted(ledger);
  const [process = ''] = await redis.hkeys(ledger.keys.heartbeats);
  await redis.hincrby(ledger.keys.heartbeats, process, -60_000);
  const { ms, openOperations } = await ledger.silence();
  expect(ms).toBeGreaterThanOrEqual(60_000);
  expect(openOperations).toBe(1);
});

test('an old backup is told once to everybody who survived', async () => {
  const { ledger, redis, prefix, backup } = await scratch();
  const other = openLedger(redis, prefix, SEAL);
  await ledger.beat();
  const restore = await backup();
  await sleep(5);
  await ledger.beat();
  await other.beat();
  await restore();
  expect(await ledger.beat()).toBe(true);
  expect(await other.beat()).toBe(true);
  expect(await ledger.beat()).toBe(false);
  expect(await other.beat()).toBe(false);
});

test('an operation that lived through a loss is not sent once its window may be over', async () => {
  const { ledger, backup } = await scratch();
  const record = await admitted(ledger, 50);
  await ledger.beat();
  const restore = await backup();
  await claimed(ledger, record);
  await sleep(60);
  await ledger.beat();
  await restore();
  await ledger.beat();
  expect(await claim(ledger, record)).toMatchObject({
    answer: 'EXPIRED',
    record: { state: 'UNKNOWN', error: { reason: 'window-over' } },
  });
});

test('a claim notices the loss by itself: nothing is sent before the next beat', async () => {
  const { ledger, backup } = await scratch();
  const record = await admitted(ledger, 50);
  await ledger.beat();
  const restore = await backup();
  await sleep(60);
  await ledger.beat();
  await restore();
  expect(await claim(ledger, record)).toMatchObject({ answer: 'EXPIRED' });
});

test('a loss of a moment leaves the window open, and no answer closes the doubt', async () => {
  const { ledger, backup } = await scratch();
  const record = await admitted(ledger);
  await ledger.beat();
  const restore = await backup();
  const lost = await claimed(ledger, record);
  await sleep(5);
  await ledger.beat();
  await restore();
  const again = await claimed(ledger, record);
  expect(again.previouslyAmbiguousAt).not.toBeNull();
  // No holder of the forgotten fence may pass for the holder of the new one.
  expect(again.fence).toBeGreaterThan(lost.fence);
  expect(
    await ledger.settle(
      { claimed: lost, outcome: REFUSED },
      { state: 'FAILED', error: { reason: 'r' } },
    ),
  ).toMatchObject({ answer: 'STALE' });
  await ledger.defer({ claimed: again, outcome: REFUSED }, wait(0));
  expect((await ledger.read(record.id))?.record.ambiguousAt).toBe(again.ambiguousAt);
  expect(await ledger.cancel(record.id, 'me')).toMatchObject({ answer: 'REFUSED' });
});

test('what is admitted after the loss is not touched by it', async () => {
  const { ledger, redis, prefix } = await scratch();
  await ledger.beat();
  await sleep(5);
  await redis.del(...(await redis.keys(`{${prefix}:*`)));
  const record = await admitted(ledger);
  expect((await claimed(ledger, record)).previouslyAmbiguousAt).toBeNull();
});

test('a failed run that lived through a loss is retried in doubt', async () => {
  const { ledger, backup } = await scratch();
  const record = await admitted(ledger, 50);
  await ledger.settle(
    { claimed: await claimed(ledger, record), outcome: REFUSED },
    { state: 'FAILED', error: { reason: 'r' } },
  );
  await ledger.beat();
  const restore = await backup();
  await sleep(60);
  await ledger.beat();
  await restore();
  await ledger.beat();
  await ledger.retry(record, 'me', null);
  expect(await claim(ledger, { id: record.id, run: 2 })).toMatchObject({
    answer: 'EXPIRED',
    record: { state: 'UNKNOWN' },
  });
});

test('an operator declares a restore that nobody survived', async () => {
  const { ledger, redis, prefix } = await scratch();
  const record = await admitted(ledger, 50);
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: AMBIGUOUS }, wait(0));
  const fresh = await admitted(ledger, 50);
  await ledger.beat();
  await sleep(60);
  const reborn = openLedger(redis, prefix, SEAL);
  expect(await declareLoss(redis, ledger.keys, 'ann')).toBeGreaterThan(0);
  await reborn.beat();
  for (const { id } of [record, fresh]) {
    expect(await claim(reborn, { id, run: 1 })).toMatchObject({
      answer: 'EXPIRED',
      record: { state: 'UNKNOWN' },
    });
  }
});

test('a loss that a claim noticed first is still told by the next beat, and audited', async () => {
  const { ledger, redis, backup } = await scratch();
  const record = await admitted(ledger);
  await ledger.beat();
  const restore = await backup();
  await sleep(5);
  await ledger.beat();
  await restore();
  await claimed(ledger, record);
  expect(await ledger.beat()).toBe(true);
  const [entry] = await redis.xrevrange(ledger.keys.audit, '+', '-', 'COUNT', 1);
  expect(entry?.[1]).toContain('loss');
});

test.each(['expire', 'cancel'] as const)(
  'between a restore and the next beat %s decides nothing on what the ledger forgot',
  async (step) => {
    const { ledger, redis, backup } = await scratch();
    const record = await admitted(ledger);
    await ledger.defer({ claimed: await claimed(ledger, record), outcome: REFUSED }, wait(0));
    await ledger.beat();
    const restore = await backup();
    await claimed(ledger, record);
    await sleep(5);
    await ledger.beat();
    await restore();
    await changeCourse(redis, ledger.keys.record(record.id), { deadlineAt: '1' });
    if (step === 'cancel') await ledger.cancel(record.id, 'me');
    else await ledger.expire(record.id);
    const state = (await ledger.read(record.id))?.record.state;
    expect(['FAILED', 'CANCELED']).not.toContain(state);
  },
);

test('two holders that a forgetful ledger gave one attempt never share a fence', async () => {
  const { ledger, redis, prefix } = await scratch();
  const first = submission();
  const record = await admit(ledger, first);
  const before = await claimed(ledger, record);
  await sleep(2);
  await redis.del(...(await redis.keys(`{${prefix}:*`)));
  await ledger.admit(first, randomUUID());
  const after = await claimed(ledger, record);
  const refused = { state: 'FAILED', error: { reason: 'r' } } as const;
  expect(await ledger.settle({ claimed: before, outcome: REFUSED }, refused)).toMatchObject({
    answer: 'STALE',
  });
  const success = { state: 'SUCCEEDED', result: {} } as const;
  expect(await ledger.settle({ claimed: after, outcome: SUCCESS }, success)).toMatchObject({
    answer: 'SETTLED',
  });
});

test('a holder of before the loss may not fail the run, even where its claim survived', async () => {
  const { ledger, backup } = await scratch();
  const record = await admitted(ledger);
  const frozen = await claimed(ledger, record);
  await ledger.beat();
  const restore = await backup();
  await sleep(5);
  await ledger.beat();
  await restore();
  const refused = { state: 'FAILED', error: { reason: 'r' } } as const;
  expect(await ledger.settle({ claimed: frozen, outcome: REFUSED }, refused)).toMatchObject({
    answer: 'STALE',
  });
});
