import { expect, test, vi } from 'vitest';
import { ledgerConnection, tailEvents } from '../src/index.ts';
import { admit, scratchLedger, submission } from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();

test('whoever is told of an event asks before the next one is asked for', async () => {
  const tail = ledgerConnection(`redis://${redis.options.host}:${redis.options.port}`, null);
  const events = vi.spyOn(tail, 'xread');
  const steps = vi.spyOn(redis, 'evalsha');
  const stop = new AbortController();
  const told = Promise.withResolvers<string>();
  const read = told.promise.then((id) => ledger.read(id));
  const listener = { onEvent: ({ id }: { id: string }) => told.resolve(id), onGap: () => {} };
  const ended = tailEvents(tail, ledger.keys.events, listener, stop.signal);
  await expect.poll(() => events.mock.calls.length).toBe(1);
  const { id } = await admit(ledger, submission());
  expect((await read)?.record.id).toBe(id);
  await expect.poll(() => events.mock.calls.length).toBe(2);
  const [, readAt = Number.NaN] = steps.mock.invocationCallOrder;
  expect(readAt).toBeLessThan(events.mock.invocationCallOrder[1] ?? Number.NaN);
  stop.abort();
  tail.disconnect();
  await ended;
});
