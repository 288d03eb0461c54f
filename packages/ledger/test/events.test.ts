import { expect, test } from 'vitest';
import { type LedgerEvent, ledgerConnection, tailEvents } from '../src/index.ts';
import { admit, claimed, SUCCESS, scratchLedger, submission } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

function follow() {
  const tail = ledgerConnection(`redis://${redis.options.host}:${redis.options.port}`, null);
  const events: LedgerEvent[] = [];
  const gaps = { count: 0 };
  const stop = new AbortController();
  const ended = tailEvents(
    tail,
    ledger.keys,
    { onEvent: (event) => events.push(event), onGap: () => gaps.count++ },
    stop.signal,
  );
  return {
    tail,
    events,
    gaps,
    async end() {
      stop.abort();
      tail.disconnect();
      await ended;
    },
  };
}

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

test('a cut connection is reported as a gap, and the tail goes on', async () => {
  const following = follow();
  await expect.poll(() => following.gaps.count).toBe(1);
  following.tail.stream.destroy();
  await expect.poll(() => following.gaps.count).toBeGreaterThan(1);
  const record = await admit(ledger, submission());
  await expect.poll(() => following.events.map(({ id }) => id)).toContain(record.id);
  await following.end();
});
