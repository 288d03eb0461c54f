import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { expect, test, vi } from 'vitest';
import { type OperationRecord, openLedger, type Seal } from '../src/index.ts';
import { changeCourse } from './change-course.ts';
import { asFormat3 } from './older-records.ts';
import {
  claimed,
  REFUSED,
  SEAL,
  SUCCESS,
  scratchLedger,
  sleep,
  submission,
} from './scratch-ledger.ts';
import { scratchDeployment, submissionAt } from './scratch-partitions.ts';

const { ledger: others, redis, prefix } = await scratchLedger();
/** A process that counts how often it opens what is sealed. */
const opened = vi.fn<Seal['open']>((sealed, context) => SEAL.open(sealed, context));
const COUNTING: Seal = { ...SEAL, open: opened };
const ledger = openLedger(redis, prefix, COUNTING);

const RESULT = { RequestId: 'R', VpcId: 'vpc-1' };

/** Asks for a token again, under a nonce of its own. */
async function again(wanted: ReturnType<typeof submission>): Promise<OperationRecord> {
  const answer = await ledger.admit(wanted, randomUUID());
  if (answer.outcome !== 'EXISTING') throw new Error(`not known: ${answer.outcome}`);
  return answer.record;
}

async function settled(wanted = submission()) {
  const made = await ledger.admit(wanted, 'mine');
  if (made.outcome !== 'CREATED') throw new Error(`not made: ${made.outcome}`);
  const holder = await claimed(others, made.record);
  await others.settle(
    { claimed: holder, outcome: SUCCESS },
    { state: 'SUCCEEDED', result: RESULT },
  );
  return wanted;
}

/** What Redis answers to it in the last script. */
async function replyTo(ask: () => Promise<unknown>, of: Redis = redis): Promise<unknown> {
  const evalsha = of.evalsha.bind(of) as (...args: unknown[]) => Promise<unknown[]>;
  let reply: unknown;
  const scripts = vi.spyOn(of, 'evalsha').mockImplementation(async (...args: unknown[]) => {
    const replies = await evalsha(...args);
    // Before the ledger takes it out of its list.
    [reply] = replies;
    return replies;
  });
  await ask();
  scripts.mockRestore();
  return reply;
}

test('what has not changed is asked for, and neither sent nor opened again', async () => {
  const wanted = await settled();
  const first = await again(wanted);
  expect(first).toMatchObject({ state: 'SUCCEEDED', result: RESULT });
  opened.mockClear();
  let second: OperationRecord | undefined;
  const reply = await replyTo(async () => {
    second = await again(wanted);
  });
  expect(reply).toEqual(['SAME']);
  expect(second).toMatchObject({ state: 'SUCCEEDED', result: RESULT });
  expect(opened).not.toHaveBeenCalled();
});

test('each change by anybody is seen by the next who asks', async () => {
  const wanted = submission();
  const made = await ledger.admit(wanted, 'mine');
  if (made.outcome !== 'CREATED') throw new Error('not made');
  const { id } = wanted;
  const seen = async () => {
    const [one, two, { record: read }] = [
      await again(wanted),
      await again(wanted),
      (await others.read(id)) ?? { record: null },
    ];
    expect([one, two]).toEqual([read, read]);
    return [two.state, two.run, two.result?.VpcId ?? two.error?.code ?? null];
  };
  expect(await seen()).toEqual(['QUEUED', 1, null]);
  const refused = await claimed(others, made.record);
  expect(await seen()).toEqual(['RUNNING', 1, null]);
  await others.settle(
    { claimed: refused, outcome: REFUSED },
    { state: 'FAILED', error: { reason: 'rejected', code: 'Quota' } },
  );
  expect(await seen()).toEqual(['FAILED', 1, 'Quota']);
  await others.retry({ id, run: 1 }, 'key:test', null);
  expect(await seen()).toEqual(['QUEUED', 2, null]);
  const holder = await claimed(others, { id, run: 2 });
  await others.settle(
    { claimed: holder, outcome: SUCCESS },
    { state: 'SUCCEEDED', result: RESULT },
  );
  expect(await seen()).toEqual(['SUCCEEDED', 2, 'vpc-1']);
});

test('one whose retention is over is new, though it was answered a moment before', async () => {
  const wanted = await settled(submission({ retentionMs: 3_000 }));
  await again(wanted);
  await again(wanted);
  await sleep(3_010);
  expect(await ledger.admit(wanted, 'anew')).toMatchObject({ outcome: 'CREATED' });
  expect(await again(wanted)).toMatchObject({ state: 'QUEUED', result: null });
});

test('one that Redis lost is new, and another made in its place is what is answered', async () => {
  const wanted = await settled();
  await again(wanted);
  await redis.del(others.keys.record(wanted.id));
  const other = { ...wanted, parameterHash: 'v1:ff' };
  expect(await others.admit(other, 'others')).toMatchObject({ outcome: 'CREATED' });
  expect(await again(wanted)).toMatchObject({ state: 'QUEUED', parameterHash: 'v1:ff' });
});

test('an end that was lost and came to something else is answered as what it came to', async () => {
  const wanted = submission();
  const made = await ledger.admit(wanted, 'mine');
  if (made.outcome !== 'CREATED') throw new Error('not made');
  const holder = await claimed(others, made.record);
  const key = others.keys.record(wanted.id);
  const before = await redis.hgetall(key);
  const end = { claimed: holder, outcome: SUCCESS } as const;
  await others.settle(end, { state: 'SUCCEEDED', result: { RequestId: 'lost' } });
  expect((await again(wanted)).result).toEqual({ RequestId: 'lost' });
  await redis.del(key);
  await redis.hset(key, before);
  await sleep(2);
  await others.settle(end, { state: 'SUCCEEDED', result: { RequestId: 'kept' } });
  expect((await again(wanted)).result).toEqual({ RequestId: 'kept' });
});

test('who made it is told so, though others were answered meanwhile', async () => {
  const wanted = await settled();
  await again(wanted);
  await again(wanted);
  expect(await ledger.admit(wanted, 'mine')).toMatchObject({ outcome: 'CREATED' });
});

test('a record of before format 4 is read each time', async () => {
  const wanted = await settled();
  await again(wanted);
  await asFormat3(redis, others.keys.record(wanted.id));
  const reply = await replyTo(async () => {
    expect(await again(wanted)).toMatchObject({ format: 3, result: RESULT });
    expect(await again(wanted)).toMatchObject({ format: 3, result: RESULT });
  });
  expect(reply).toMatchObject(['EXISTING', expect.any(Array)]);
});

test('a record that is long is not kept in memory', async () => {
  const wanted = await settled(submission({ pairs: [['Description', 'x'.repeat(8_192)]] }));
  await again(wanted);
  expect(await replyTo(() => again(wanted))).toMatchObject(['EXISTING', expect.any(Array)]);
});

test('a course that differs in one letter is another', async () => {
  const wanted = await settled();
  await again(wanted);
  await changeCourse(redis, others.keys.record(wanted.id), { rev: '9' });
  expect(await again(wanted)).toMatchObject({ revision: 9 });
});

test('what is kept in memory is bounded for all partitions together', async () => {
  const { redis: other, start } = await scratchDeployment(2);
  const { ledger: asked } = await start();
  const askTwice = async (wanted: ReturnType<typeof submission>) => {
    for (const _ of ['made', 'kept']) await asked.admit(wanted, randomUUID());
  };
  const isKept = async (wanted: ReturnType<typeof submission>) => {
    const reply = await replyTo(() => asked.admit(wanted, randomUUID()), other);
    return JSON.stringify(reply) === '["SAME"]';
  };
  const wanted = submissionAt(0, 2);
  await askTwice(wanted);
  expect(await isKept(wanted)).toBe(true);
  for (let n = 0; n < 20; n++) {
    await Promise.all(Array.from({ length: 200 }, () => askTwice(submissionAt(1, 2))));
  }
  expect(await isKept(wanted)).toBe(false);
});
