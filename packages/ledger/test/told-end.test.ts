import { afterAll, expect, test, vi } from 'vitest';
import type { AttemptOutcome, Settlement, Submission } from '../src/index.ts';
import { followEvents } from './follow-events.ts';
import {
  admit,
  claimed,
  REFUSED,
  SUCCESS,
  scratchLedger,
  submission,
  TRY_LATER,
  wait,
} from './scratch-ledger.ts';

const { ledger, redis } = await scratchLedger();
const following = followEvents(redis, ledger, 'ends');
await vi.waitUntil(() => following.gaps.count === 1);
afterAll(() => following.end());

const SUCCEEDED: Settlement = { state: 'SUCCEEDED', result: { RequestId: 'R', VpcId: 'vpc-1' } };
const FAILED: Settlement = { state: 'FAILED', error: { reason: 'rejected', code: 'Nope' } };

/** Admits one and settles it at its next attempt. */
async function ended(changes: Partial<Submission>, settlement: Settlement, outcome = SUCCESS) {
  const record = await admit(ledger, submission(changes));
  return { record, end: await endOf(record, settlement, outcome) };
}

/** Settles it, and waits for how that is told. */
async function endOf(
  record: { readonly id: string; readonly run: number },
  settlement: Settlement,
  outcome: AttemptOutcome,
): Promise<string | null> {
  await ledger.settle({ claimed: await claimed(ledger, record), outcome }, settlement);
  const told = () =>
    following.events.findLast(({ id, state }) => id === record.id && state === settlement.state);
  await expect.poll(told).toBeDefined();
  return told()?.end ?? null;
}

test.each([
  { settlement: SUCCEEDED, outcome: SUCCESS },
  { settlement: FAILED, outcome: REFUSED },
])(
  'the end of one that is waited for is told as it would be read: $settlement.state',
  async (how) => {
    const { record, end } = await ended({ awaited: true }, how.settlement, how.outcome);
    const read = await ledger.read(record.id);
    expect(ledger.ended(record, end ?? '')).toEqual(read);
    expect(read?.record.state).toBe(how.settlement.state);
  },
);

test('of several that end in one script each is told its own', async () => {
  const records = await Promise.all(
    Array.from({ length: 20 }, (_, n) => admit(ledger, submission({ awaited: n % 2 === 0 }))),
  );
  const ends = await Promise.all(records.map((record) => endOf(record, SUCCEEDED, SUCCESS)));
  for (const [n, record] of records.entries()) {
    const snapshot = ends[n] ? ledger.ended(record, ends[n]) : null;
    expect(snapshot?.record.id).toBe(n % 2 === 0 ? record.id : undefined);
  }
});

test('it is sealed where it is told', async () => {
  const { end } = await ended({ awaited: true }, SUCCEEDED);
  expect(end).toContain('sealed:');
  expect(end).not.toContain('vpc-1');
});

test('what nobody waits for is told without its end', async () => {
  expect((await ended({}, SUCCEEDED)).end).toBeNull();
});

test('a long end is left to be read', async () => {
  const result = { RequestId: 'R', text: 'x'.repeat(4_000) };
  expect((await ended({ awaited: true }, { state: 'SUCCEEDED', result })).end).toBeNull();
});

test('the end after a second attempt is left to be read: the first is to be told too', async () => {
  const record = await admit(ledger, submission({ awaited: true }));
  await ledger.defer({ claimed: await claimed(ledger, record), outcome: TRY_LATER }, wait(0));
  expect(await endOf(record, SUCCEEDED, SUCCESS)).toBeNull();
});

test('it is no end of another run, nor of what was made later under the token', async () => {
  const { record, end } = await ended({ awaited: true }, FAILED, REFUSED);
  expect(ledger.ended({ ...record, run: 2 }, end ?? '')).toBeNull();
  expect(ledger.ended({ ...record, createdAt: record.createdAt + 1 }, end ?? '')).toBeNull();
});
