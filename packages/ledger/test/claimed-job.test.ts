import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { type ClaimAnswer, jobIdOf, type OperationRecord } from '../src/index.ts';
import {
  AMBIGUOUS,
  claimed,
  SUCCESS,
  sleep,
  submission,
  TRY_LATER,
  wait,
} from './scratch-ledger.ts';
import { CLAIM, claimedWith, claimOf, idsOf, twoQueues } from './two-queues.ts';

const two = await twoQueues();
const { redis, ledger, ours, admitted, add, take, takeTheirs, expectSame } = two;
const { keys } = ledger;
beforeEach(two.empty);

/** Everything of an operation, and where all of them hang. */
async function written({ id }: Pick<OperationRecord, 'id'>): Promise<unknown> {
  return [
    await redis.hgetall(keys.record(id)),
    await redis.lrange(keys.attempts(id), '0', '-1'),
    await redis.zrange(keys.watch, '0', '-1', 'WITHSCORES'),
    await redis.zrange(keys.retained, '0', '-1', 'WITHSCORES'),
    await redis.hgetall(keys.open),
    await redis.xlen(keys.events),
    (await redis.keys(`${keys.record('')}*`)).toSorted(),
  ];
}

test('with no claim asked for nothing of an operation is written', async () => {
  const operation = await admitted();
  await add(operation);
  const before = await written(operation);
  expect((await take({ claim: null })).jobs).toMatchObject([{ claim: null }]);
  expect(await written(operation)).toEqual(before);
});

test('a claim that came with its job is watched, told and kept like any other', async () => {
  const operation = await admitted({ tenant: 'told' });
  await add(operation);
  const before = await redis.xlen(keys.events);
  const { jobs } = await take({ nonce: 'told' });
  const record = claimedWith(jobs[0]);
  // From which state it came is told once.
  const told = { previousState: null, previousStateAt: null };
  expect((await ledger.read(operation.id))?.record).toEqual({ ...record, ...told });
  expect(Number(await redis.zscore(keys.watch, operation.id))).toBeGreaterThan(record.sentAt ?? 0);
  expect(await redis.xlen(keys.events)).toBe(before + 1);
  const [last] = await redis.xrevrange(keys.events, '+', '-', 'COUNT', 1);
  const { run, revision } = record;
  expect(last?.[1]).toEqual(['changed', `${operation.id} ${run} ${revision} RUNNING told`]);
  // Whoever claims under the nonce of the taking is its holder.
  const again = await ledger.claim(operation, { ...CLAIM, nonce: 'told', isAlone: false });
  expect(again).toMatchObject({ answer: 'CLAIMED', record: { fence: record.fence } });
});

test('a job that stands in line twice has its operation claimed once, also where the taking is sent twice', async () => {
  const operation = await admitted();
  const id = await add(operation);
  await redis.rpush(ours.toKey('wait'), id);
  for (const _ of ['sent', 'sent again']) {
    const taken = await take({ nonce: 'twice' });
    expect(idsOf(taken)).toEqual([id, id]);
    expect(claimedWith(taken.jobs[0]).sends).toBe(1);
    expect(taken.jobs[1]?.claim).toBeNull();
  }
});

/** By answer an operation that is claimed with it. */
const CLAIMED_WITH: Record<
  ClaimAnswer['answer'],
  () => Promise<Pick<OperationRecord, 'id' | 'run'>>
> = {
  CLAIMED: admitted,
  BUSY: async () => claimed(ledger, await admitted()),
  NOT_DUE: async () => {
    const record = await claimed(ledger, await admitted());
    await ledger.defer({ claimed: record, outcome: TRY_LATER }, { ...wait(0), delayMs: 3_600_000 });
    return record;
  },
  TERMINAL: async () => {
    const record = await claimed(ledger, await admitted());
    const success = { state: 'SUCCEEDED', result: {} } as const;
    await ledger.settle({ claimed: record, outcome: SUCCESS }, success);
    return record;
  },
  SUSPECT: async () => {
    const record = await admitted();
    for (let start = 1; start < CLAIM.maxStarts; start++) {
      await claimed(ledger, record, 1);
      await sleep(10);
    }
    return record;
  },
  MISSING: async () => ({ id: submission().id, run: 1 }),
  EXPIRED: async () => {
    const record = await claimed(ledger, await admitted({ windowMs: 1 }));
    await ledger.defer({ claimed: record, outcome: AMBIGUOUS }, wait(0));
    await sleep(10);
    return record;
  },
};

test.each(Object.entries(CLAIMED_WITH))(
  'what is %s is so where it is claimed with its job',
  async (answer, arrange) => {
    const [one, other] = [await arrange(), await arrange()];
    await add(one);
    const { jobs } = await take();
    const taken = claimOf(jobs[0]);
    expect(taken.answer).toBe(answer);
    const asked = await ledger.claim(other, { ...CLAIM, nonce: randomUUID(), isAlone: false });
    expect(comparable(taken)).toEqual(comparable(asked));
  },
);

/** What does not depend on the moment, nor on which operation it is. */
function comparable(answer: ClaimAnswer): unknown {
  if ('ms' in answer) return [answer.answer, answer.ms > 0 && answer.ms <= 3_600_000];
  if (!('record' in answer)) return answer;
  const { state, run, revision, sends, pairs, error, previousState, action } = answer.record;
  const may = 'sendBeforeMs' in answer && answer.sendBeforeMs > 0;
  return [answer.answer, may, { state, run, revision, sends, pairs, error, previousState, action }];
}

const STRANGE: Record<string, (operation: OperationRecord) => Promise<string>> = {
  'names another operation': async (operation) =>
    add(operation, { data: { operationId: (await admitted()).id } }),
  'has no data': (operation) => add(operation, { data: {} }),
  'has data that is no object': (operation) => add(operation, { data: 'null' }),
  'has an id of somebody else': (operation) => add(operation, { id: 'somebody-else' }),
  'has an id with more to it': (operation) =>
    add(operation, { id: `${jobIdOf(operation)}_1`, data: { operationId: operation.id } }),
  'has no hash': async (operation) => {
    const id = jobIdOf(operation);
    for (const queue of [ours, two.theirs]) await redis.lpush(queue.toKey('wait'), id);
    return id;
  },
};

test.each(Object.entries(STRANGE))(
  'a job that %s is taken without a claim, and no operation is touched',
  async (_, addStrange) => {
    const operation = await admitted();
    const id = await addStrange(operation);
    const before = await written(operation);
    const { jobs } = await take();
    expect(jobs).toMatchObject([{ id, claim: null }]);
    expect(await written(operation)).toEqual(before);
    expect(await takeTheirs('theirs')).toEqual([id]);
    await expectSame();
  },
);

test('one whose record is of a newer format is taken without a claim and holds up no other', async () => {
  const [before, newer, after] = [await admitted(), await admitted(), await admitted()];
  for (const operation of [before, newer, after]) await add(operation);
  await redis.hset(keys.record(newer.id), 'v', '99');
  const kept = await redis.hgetall(keys.record(newer.id));
  const { jobs } = await take();
  expect(jobs.map(({ id }) => id)).toEqual([before, newer, after].map(jobIdOf));
  expect(jobs[1]?.claim).toBeNull();
  expect(await redis.hgetall(keys.record(newer.id))).toEqual(kept);
  expect([claimedWith(jobs[0]).id, claimedWith(jobs[2]).id]).toEqual([before.id, after.id]);
});

test('of a hundred jobs with large records none is lost and none is given twice, in takings of some 256 KB', async () => {
  const letters = 20_000;
  const pairs = [['UserData', 'x'.repeat(letters)]] as const;
  const operations = await Promise.all(Array.from({ length: 100 }, () => admitted({ pairs })));
  for (const operation of operations) await add(operation);
  const given: string[] = [];
  const fences = new Set<string>();
  for (let isLineEmpty = false; !isLineEmpty; ) {
    const taken = await take({ most: 100 });
    given.push(...idsOf(taken));
    for (const job of taken.jobs) {
      const record = claimedWith(job);
      expect(record.pairs).toEqual(pairs);
      fences.add(`${record.id}:${record.fence}`);
    }
    expect(taken.jobs.length).toBeGreaterThan(0);
    expect(taken.jobs.length * letters).toBeLessThan(300_000);
    isLineEmpty = taken.isLineEmpty;
  }
  expect(given).toEqual(operations.map(jobIdOf));
  expect(fences.size).toBe(100);
});
