import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { openLedger } from '../src/index.ts';
import { asFormat1, asFormat2, asFormat3 } from './older-records.ts';
import {
  admit,
  claimed,
  REDIS_URL,
  REFUSED,
  SUCCESS,
  scratchLedger,
  sealOf,
  sleep,
  submission,
  token,
} from './scratch-ledger.ts';

const { ledger, redis, prefix } = await scratchLedger();
/** The same ledger, to a process that has another ring of keys. */
const withKeys = (...ids: string[]) => openLedger(redis, prefix, sealOf(...ids));

const SECRET = 'a-password-of-nobody';
const PAIRS = [['AccountPassword', SECRET]] as const;
const RESULT = { RequestId: 'R', ApiKey: SECRET };

async function succeeded(wanted = submission({ pairs: PAIRS })) {
  const record = await admit(ledger, wanted);
  const holder = await claimed(ledger, record);
  await ledger.settle(
    { claimed: holder, outcome: SUCCESS },
    { state: 'SUCCEEDED', result: RESULT },
  );
  return record;
}

const toFormat1 = (id: string, held: { pairs: unknown; result?: unknown }): Promise<void> =>
  asFormat1(redis, ledger.keys.record(id), held);

function stored(id: string): Promise<Record<string, string>> {
  return redis.hgetall(ledger.keys.record(id));
}

/**
 * Everything that Redis executes, in its own words. Not by ioredis: it takes what others ask of a busy
 * Redis in the first moment for replies, and breaks.
 */
async function monitored(during: () => Promise<unknown>): Promise<string> {
  const { hostname, port } = new URL(REDIS_URL);
  const monitor = connect(Number(port), hostname);
  let heard = '';
  monitor.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
  });
  monitor.write('MONITOR\r\n');
  await expect.poll(() => heard).toContain('+OK');
  await during();
  const last = randomUUID();
  await redis.ping(last);
  await expect.poll(() => heard.includes(last)).toBe(true);
  monitor.destroy();
  return heard;
}

test('neither what was sent nor what was answered goes to Redis in the clear', async () => {
  let id = '';
  const heard = await monitored(async () => {
    ({ id } = await succeeded());
  });
  expect(heard).toContain(id);
  expect(heard).not.toContain(SECRET);
  expect((await ledger.read(id))?.record).toMatchObject({ pairs: PAIRS, result: RESULT });
});

test('what an operator resolved with is sealed likewise', async () => {
  const record = await admit(ledger);
  const holder = await claimed(ledger, record);
  const unknown = { state: 'UNKNOWN', error: { reason: 'r' } } as const;
  await ledger.settle({ claimed: holder, outcome: REFUSED }, unknown);
  const found = { state: 'SUCCEEDED', result: RESULT } as const;
  await ledger.resolve(record.id, found, 'ann', 'seen');
  expect(JSON.stringify(await stored(record.id))).not.toContain(SECRET);
  expect((await ledger.read(record.id))?.record.result).toEqual(RESULT);
});

test('fields that were put into another operation, or into each other, do not open', async () => {
  const [one, other] = [await succeeded(), await succeeded()];
  const { pairs, result } = await stored(one.id);
  await redis.hset(ledger.keys.record(other.id), { pairs, result: pairs });
  const swapped = (await ledger.read(other.id))?.record;
  expect(() => swapped?.pairs).toThrow('sealed for another place');
  expect(() => swapped?.result).toThrow('sealed for another place');
  expect(result).not.toBe('');
});

test('an operation whose key is missing says so, and keeps no other from being listed', async () => {
  const tenant = 'keyless';
  const lost = await succeeded(submission({ tenant, pairs: PAIRS }));
  const newKeys = withKeys('k2');
  const kept = await admit(newKeys, submission({ tenant }));
  const { records } = await newKeys.list(tenant, {}, 10, null);
  expect(records.map(({ id, state }) => [id, state])).toEqual(
    expect.arrayContaining([
      [lost.id, 'SUCCEEDED'],
      [kept.id, 'QUEUED'],
    ]),
  );
  const listed = records.find(({ id }) => id === lost.id);
  expect(() => listed?.pairs).toThrow('The sealing key "k1" is not on the ring.');
  expect(() => listed?.result).toThrow('"k1"');
});

test('an operation whose key is missing is claimed, canceled and expired like any other', async () => {
  const newKeys = withKeys('k2');
  const canceled = await admit(ledger);
  expect(await newKeys.cancel(canceled.id, 'ann')).toMatchObject({ answer: 'CANCELED' });
  const expired = await admit(ledger, submission({ deadlineMs: 1 }));
  await sleep(5);
  expect(await newKeys.expire(expired.id)).toMatchObject({ answer: 'EXPIRED' });
  expect((await claimed(newKeys, await admit(ledger))).state).toBe('RUNNING');
});

test('a record of format 1 is read, run, and ends in its own format', async () => {
  const record = await admit(ledger);
  await toFormat1(record.id, { pairs: PAIRS });
  const before = await ledger.read(record.id);
  expect(before?.record).toMatchObject({ format: 1, pairs: PAIRS, account: '', actor: '' });
  const holder = await claimed(ledger, record);
  const success = { state: 'SUCCEEDED', result: RESULT } as const;
  await ledger.settle({ claimed: holder, outcome: SUCCESS }, success);
  // A gateway of before, which somebody waits at, can read it.
  expect(await stored(record.id)).toMatchObject({ v: '1', result: JSON.stringify(RESULT) });
  expect((await ledger.read(record.id))?.record).toMatchObject({ format: 1, result: RESULT });
});

test('a record of format 1 that is resolved is a record of today', async () => {
  const record = await admit(ledger);
  const holder = await claimed(ledger, record);
  const unknown = { state: 'UNKNOWN', error: { reason: 'r' } } as const;
  await ledger.settle({ claimed: holder, outcome: REFUSED }, unknown);
  await toFormat1(record.id, { pairs: PAIRS });
  await ledger.resolve(record.id, { state: 'SUCCEEDED', result: RESULT }, 'ann', 'seen');
  const read = (await ledger.read(record.id))?.record;
  expect(read).toMatchObject({ format: 2, pairs: PAIRS, result: RESULT });
});

test('after sealing anew the old key is no longer needed', async () => {
  const { id } = await succeeded();
  const rotated = withKeys('k2', 'k1');
  const revision = (await ledger.read(id))?.record.revision;
  expect(await rotated.reseal(id)).toBe('RESEALED');
  expect(await rotated.reseal(id)).toBe('CURRENT');
  const read = (await withKeys('k2').read(id))?.record;
  expect(read).toMatchObject({ pairs: PAIRS, result: RESULT, revision });
});

test('an operation under way is sealed anew, and its worker settles it all the same', async () => {
  const record = await admit(ledger, submission({ pairs: PAIRS }));
  const holder = await claimed(ledger, record);
  const rotated = withKeys('k2', 'k1');
  expect(await rotated.reseal(record.id)).toBe('RESEALED');
  const success = { state: 'SUCCEEDED', result: RESULT } as const;
  await ledger.settle({ claimed: holder, outcome: SUCCESS }, success);
  expect((await rotated.read(record.id))?.record).toMatchObject({ pairs: PAIRS, result: RESULT });
});

test('what is written between its reading and its writing is not lost', async () => {
  const record = await admit(ledger, submission({ pairs: PAIRS }));
  const holder = await claimed(ledger, record);
  const racing = sealOf('k2', 'k1');
  let settled: Promise<unknown> | undefined;
  // The result comes while the pairs are being sealed.
  const slow = openLedger(redis, prefix, {
    ...racing,
    reseal: (sealed, context) => {
      settled ??= ledger.settle(
        { claimed: holder, outcome: SUCCESS },
        { state: 'SUCCEEDED', result: RESULT },
      );
      return racing.reseal(sealed, context);
    },
  });
  expect(await slow.reseal(record.id)).toBe('RESEALED');
  await settled;
  expect(await withKeys('k2', 'k1').reseal(record.id)).toBe('RESEALED');
  const read = (await withKeys('k2').read(record.id))?.record;
  expect(read).toMatchObject({ state: 'SUCCEEDED', pairs: PAIRS, result: RESULT });
});

test('two processes that seal one operation anew at once do it once', async () => {
  const { id } = await succeeded();
  const rotated = [withKeys('k2', 'k1'), withKeys('k2', 'k1')];
  const answers = await Promise.all(rotated.map((one) => one.reseal(id)));
  expect(answers.toSorted()).toEqual(['CURRENT', 'RESEALED']);
  expect((await withKeys('k2').read(id))?.record).toMatchObject({ pairs: PAIRS, result: RESULT });
});

test('sealing anew lifts a settled record of format 1, and leaves one under way', async () => {
  const settled = await succeeded();
  await toFormat1(settled.id, { pairs: PAIRS, result: RESULT });
  const open = await admit(ledger);
  await toFormat1(open.id, { pairs: PAIRS });
  expect(await ledger.reseal(settled.id)).toBe('RESEALED');
  expect(JSON.stringify(await stored(settled.id))).not.toContain(SECRET);
  expect((await ledger.read(settled.id))?.record).toMatchObject({
    format: 2,
    pairs: PAIRS,
    result: RESULT,
  });
  expect(await ledger.reseal(open.id)).toBe('OPEN');
  expect(await ledger.reseal('f'.repeat(64))).toBe('MISSING');
});

test('all operations are found, and nothing else', async () => {
  const made = await Promise.all([1, 2, 3].map(() => admit(ledger)));
  const found = new Set<string>();
  for await (const ids of ledger.allOperations()) for (const id of ids) found.add(id);
  for (const { id } of made) expect(found).toContain(id);
  expect([...found].every((id) => /^[0-9a-f]{64}$/.test(id))).toBe(true);
});

test('a value that is the name of a field is a value', async () => {
  const named = submission({ tenant: 'course', token: token('course'), account: 'course' });
  const record = await admit(ledger, named);
  for (const [format, made] of [
    [4, async () => {}],
    [3, asFormat3],
    [2, asFormat2],
  ] as const) {
    await made(redis, ledger.keys.record(record.id));
    const read = (await ledger.read(record.id))?.record;
    expect(read).toEqual({ ...record, format });
  }
});

const BEFORE = [
  { format: 3, made: asFormat3, left: { v: '3' } },
  // Processes of before take no field for granted that is not there.
  { format: 2, made: asFormat2, left: { v: '2', dueAt: '', leaseUntil: '', error: '' } },
] as const;

test.each(BEFORE)(
  'a record of format $format is read, listed by what it asks, run, and stays what its readers know',
  async ({ format, made, left }) => {
    const tenant = randomUUID();
    const record = await admit(ledger, submission({ tenant, pairs: PAIRS }));
    const key = ledger.keys.record(record.id);
    await made(redis, key);
    expect((await ledger.read(record.id))?.record).toEqual({ ...record, format });
    for (const [action, found] of [
      ['CreateVpc', 1],
      ['DeleteVpc', 0],
    ] as const) {
      expect((await ledger.list(tenant, { actions: [action] }, 9, null)).records).toHaveLength(
        found,
      );
    }
    const holder = await claimed(ledger, record);
    const success = { state: 'SUCCEEDED', result: RESULT } as const;
    await ledger.settle({ claimed: holder, outcome: SUCCESS }, success);
    const after = await stored(record.id);
    expect(after).toMatchObject(left);
    expect(after).not.toHaveProperty('course');
    expect((await ledger.read(record.id))?.record).toMatchObject({ format, result: RESULT });
  },
);
