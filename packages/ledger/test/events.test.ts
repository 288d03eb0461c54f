import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { followEvents } from './follow-events.ts';
import { admit, claimed, SUCCESS, scratchLedger, sleep, submission } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

const follow = () => followEvents(redis, ledger);

test('each change of state is told, in order, with its revision', async () => {
  const following = follow();
  await expect.poll(() => following.gaps.count).toBe(1);
  const record = await admit(ledger, submission());
  await ledger.settle(
    { claimed: await claimed(ledger, record), outcome: SUCCESS },
    { state: 'SUCCEEDED', result: {} },
  );
  await expect.poll(() => following.events.length).toBe(3);
  expect(following.events.map(({ id, state, revision }) => [id, state, revision])).toEqual([
    [record.id, 'QUEUED', 1],
    [record.id, 'RUNNING', 2],
    [record.id, 'SUCCEEDED', 3],
  ]);
  await following.end();
});

test('the ends are told once more, by themselves', async () => {
  const following = followEvents(redis, ledger, 'ends');
  await expect.poll(() => following.gaps.count).toBe(1);
  const [settled, canceled, open] = [await admit(ledger), await admit(ledger), await admit(ledger)];
  await ledger.settle(
    { claimed: await claimed(ledger, settled), outcome: SUCCESS },
    { state: 'SUCCEEDED', result: {} },
  );
  await claimed(ledger, open);
  await ledger.cancel(canceled.id, 'test');
  await expect.poll(() => following.events.length).toBe(2);
  expect(following.events.map(({ id, state, revision }) => [id, state, revision])).toEqual([
    [settled.id, 'SUCCEEDED', 3],
    [canceled.id, 'CANCELED', 2],
  ]);
  await following.end();
});

test('a cut connection is reported as a gap and as no trouble, and the tail goes on', async () => {
  const following = follow();
  await expect.poll(() => following.gaps.count).toBe(1);
  following.tail.stream.destroy();
  await expect.poll(() => following.gaps.count).toBeGreaterThan(1);
  const record = await admit(ledger, submission());
  await expect.poll(() => following.events.map(({ id }) => id)).toContain(record.id);
  expect(following.troubles).toEqual([]);
  await following.end();
});

test('a stream that Redis refuses to have read is said once, and again where it was read meanwhile', async () => {
  const user = `reader-${randomUUID()}`;
  await redis.acl('SETUSER', user, 'on', 'nopass', 'allkeys', 'allcommands', '-xread');
  const following = followEvents(redis, ledger, 'events', { user });
  const tried = async (times: number): Promise<void> => {
    const { count } = following.gaps;
    await expect.poll(() => following.gaps.count).toBeGreaterThan(count + times);
  };
  await tried(3);
  expect(following.troubles).toEqual([
    expect.objectContaining({ message: expect.stringMatching(/^NOPERM .*xread/) }),
  ]);
  await redis.acl('SETUSER', user, '+xread');
  await expect
    .poll(async () => {
      const { id } = await admit(ledger);
      await sleep(10);
      return following.events.some((event) => event.id === id);
    })
    .toBe(true);
  expect(following.troubles).toHaveLength(1);
  await redis.acl('SETUSER', user, '-xread');
  // Ends the read that was allowed.
  await admit(ledger);
  await tried(3);
  expect(following.troubles).toHaveLength(2);
  await following.end();
  await redis.acl('DELUSER', user);
});

test('what a listener throws is said once, and what comes then is told', async () => {
  const bug = new TypeError('a bug of the listener');
  let calls = 0;
  const following = followEvents(redis, ledger, 'events', {
    onEvent: () => {
      calls += 1;
      if (calls <= 3) throw bug;
    },
  });
  await expect.poll(() => following.gaps.count).toBe(1);
  await expect
    .poll(async () => {
      await admit(ledger);
      return following.events.length;
    })
    .toBeGreaterThan(0);
  expect(following.troubles).toEqual([bug]);
  await following.end();
});

test('a tail that falls behind what the stream keeps is told of a gap', async () => {
  const following = follow();
  await expect.poll(() => following.gaps.count).toBe(1);
  const asked = vi.spyOn(following.tail, 'xread');
  const { id } = await admit(ledger, submission());
  await expect.poll(() => following.events.map((event) => event.id)).toContain(id);
  await expect.poll(() => asked.mock.calls.length).toBe(1);
  // While nothing of the answers is read, more is written than is kept.
  following.tail.stream.pause();
  for (let written = 0; written < 21_000; written += 1_000) {
    const pipeline = redis.pipeline();
    for (let i = 0; i < 1_000; i++) {
      pipeline.xadd(ledger.keys.events, 'MAXLEN', 1_000, '*', 'changed', `${id} 1 ${written} X t`);
    }
    await pipeline.exec();
  }
  following.tail.stream.resume();
  await expect.poll(() => following.gaps.count, { timeout: 20_000 }).toBe(2);
  await following.end();
}, 60_000);
