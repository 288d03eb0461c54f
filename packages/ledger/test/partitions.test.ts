import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { KnownLayout, LayoutConflict } from '../src/index.ts';
import { homesOf, MOST_PARTITIONS, parseLayout } from '../src/layout.ts';
import { SUCCESS, submission } from './scratch-ledger.ts';
import { scratchDeployment, submissionAt } from './scratch-partitions.ts';

const { redis, prefix, start } = await scratchDeployment(4);
const one = await start();
const other = await start();

test('ids are spread evenly, whatever the number of partitions', () => {
  for (const partitions of [2, 3, 4, 16]) {
    const counts = new Map<number, number>();
    for (let i = 0; i < 4_000; i += 1) {
      const [home = -1] = homesOf([partitions], submission().id);
      counts.set(home, (counts.get(home) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([...Array(partitions).keys()]);
    // Six standard deviations: not once in a thousand years of running it.
    const expected = 4_000 / partitions;
    for (const count of counts.values()) {
      expect(Math.abs(count - expected)).toBeLessThan(6 * Math.sqrt(expected));
    }
  }
});

test('where an operation may be: its home first, then the homes of before, none twice', () => {
  const id = '0000000b'.padEnd(64, '0');
  expect(homesOf([4], id)).toEqual([3]);
  expect(homesOf([1, 4], id)).toEqual([3, 0]);
  expect(homesOf([1, 2, 4, 8], id)).toEqual([3, 1, 0]);
  expect(homesOf([1], 'no id at all')).toEqual([0]);
});

test('a text that is no layout is refused', () => {
  for (const text of ['', '0', '1,', '1,,2', 'four', '1 2', '01']) {
    expect(() => parseLayout(text)).toThrow('no layout');
  }
  expect(parseLayout(`1,${MOST_PARTITIONS}`)).toEqual([1, MOST_PARTITIONS]);
});

test('a process takes over a longer layout, ignores a shorter one and refuses another', () => {
  const known = new KnownLayout([1, 4]);
  let told = 0;
  known.onRaise(() => {
    told += 1;
  });
  expect(known.learn('1')).toBe(false);
  expect(known.learn('1,4')).toBe(false);
  expect(known.learn('1,4,8')).toBe(true);
  expect(known.current).toEqual([1, 4, 8]);
  expect(() => known.learn('2')).toThrow(LayoutConflict);
  expect(told).toBe(1);
});

test('an operation is made in its home alone, and every process finds it there', async () => {
  for (let home = 0; home < 4; home += 1) {
    const wanted = submissionAt(home, 4);
    const made = await one.ledger.admit(wanted, 'n');
    expect(made).toMatchObject({ outcome: 'CREATED', partition: home });
    expect(await other.ledger.admit(wanted, 'm')).toMatchObject({
      outcome: 'EXISTING',
      partition: home,
    });
    expect((await other.ledger.read(wanted.id))?.record.token).toBe(wanted.token);
    const holders = await redis.keys(`{${prefix}:*}:operation:${wanted.id}`);
    expect(holders).toEqual([`{${prefix}:${home}}:operation:${wanted.id}`]);
  }
});

test('all that a worker does with an operation is in its partition', async () => {
  const wanted = submissionAt(2, 4);
  const { outcome } = await one.ledger.admit(wanted, 'n');
  expect(outcome).toBe('CREATED');
  const [first, home] = [one.partition(0), one.partition(2)];
  const run = { id: wanted.id, run: 1 };
  const options = { nonce: randomUUID(), leaseMs: 60_000, maxStarts: 3, isAlone: true };
  expect(await first.claim(run, options)).toEqual({ answer: 'MISSING' });
  const claimed = await home.claim(run, options);
  if (claimed.answer !== 'CLAIMED') throw new Error(claimed.answer);
  await home.settle(
    { claimed: claimed.record, outcome: SUCCESS },
    { state: 'SUCCEEDED', result: { VpcId: 'vpc-1' } },
  );
  expect((await one.ledger.read(wanted.id))?.record.state).toBe('SUCCEEDED');
  expect(await redis.xlen(home.keys.events)).toBeGreaterThanOrEqual(3);
});

test('a person’s deeds reach an operation wherever it is', async () => {
  const [a, b] = [submissionAt(1, 4), submissionAt(3, 4)];
  await one.ledger.admit(a, 'n');
  await one.ledger.admit(b, 'n');
  expect(await one.ledger.cancel(a.id, 'ann')).toMatchObject({ answer: 'CANCELED' });
  expect(await one.ledger.noteDeed(b.id, b.tenant, 'board-promote', 'ann')).toBe(true);
  const { id } = submission();
  expect(await one.ledger.cancel(id, 'ann')).toEqual({ answer: 'MISSING' });
  expect(await one.ledger.noteDeed(id, 'acme', 'board-promote', 'ann')).toBe(false);
  expect(await one.ledger.read(id)).toBeNull();
  const read = await one.ledger.readAll([a.id, id, b.id]);
  expect(read.map((record) => record.id).toSorted()).toEqual([a.id, b.id].toSorted());
});

test('open operations are counted over all partitions', async () => {
  const before = await one.ledger.census(1_000);
  for (let home = 0; home < 4; home += 1) await one.ledger.admit(submissionAt(home, 4), 'n');
  expect((await one.ledger.census(1_000)).QUEUED).toBe(before.QUEUED + 4);
});

test('what one partition lost is noticed in that one alone', async () => {
  const process = await start();
  await process.ledger.beat();
  const { heartbeats, horizons } = process.partition(1).keys;
  const [name = ''] = (await redis.hkeys(heartbeats)).slice(-1);
  await redis.hset(heartbeats, name, '5');
  expect(await process.ledger.beat()).toBe(true);
  expect(await redis.llen(horizons)).toBe(1);
  expect(await redis.llen(process.partition(2).keys.horizons)).toBe(0);
});

test('a tenant’s quota counts what is in flight in all partitions', async () => {
  const tenant = `quota-${randomUUID()}`;
  const at = (home: number) => submissionAt(home, 4, { tenant, maxOpen: 3 });
  for (const home of [0, 1, 2]) {
    expect((await one.ledger.admit(at(home), 'n')).outcome).toBe('CREATED');
  }
  expect((await one.ledger.admit(at(3), 'n')).outcome).toBe('FULL');
  // Another gateway sees the same, though it has admitted nothing.
  expect((await other.ledger.admit(at(3), 'n')).outcome).toBe('FULL');
  const [open] = (await one.ledger.list(tenant, {}, 1, null)).records;
  await other.ledger.cancel(open?.id ?? '', 'ann');
  // A refusal is given only after it was looked anew.
  expect((await one.ledger.admit(at(3), 'n')).outcome).toBe('CREATED');
});

test('a run that is retried counts against the quota in all partitions', async () => {
  const tenant = `retry-${randomUUID()}`;
  const failing = submissionAt(1, 4, { tenant, deadlineMs: 1 });
  await one.ledger.admit(failing, 'n');
  await expect
    .poll(async () => (await one.partition(1).expire(failing.id)).answer, { timeout: 10_000 })
    .toBe('EXPIRED');
  await one.ledger.admit(submissionAt(2, 4, { tenant }), 'n');
  const run = { id: failing.id, run: 1, tenant };
  expect((await other.ledger.retry(run, 'ann', 1)).answer).toBe('FULL');
  expect(await other.ledger.retry(run, 'ann', 2)).toMatchObject({
    answer: 'RETRIED',
    partition: 1,
  });
});
