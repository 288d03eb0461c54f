import { randomUUID } from 'node:crypto';
import { isTerminal, mayMove, type State, TRANSITIONS } from '@oncegate/core';
import { expect, test } from 'vitest';
import type { OperationRecord } from '../src/index.ts';
import {
  AMBIGUOUS,
  admit,
  claim,
  claimed,
  REFUSED,
  SUCCESS,
  scratchLedger,
  submission,
  TRY_LATER,
  wait,
} from './scratch-ledger.ts';

const { ledger } = await scratchLedger();
const STATES: State[] = [
  'QUEUED',
  'RUNNING',
  'WAITING',
  'SUCCEEDED',
  'FAILED',
  'UNKNOWN',
  'CANCELED',
];

/** An operation brought into a state, and the claim that brought it there. */
async function inState(state: State): Promise<{ id: string; holder: OperationRecord }> {
  const record = await admit(ledger, submission());
  if (state === 'QUEUED') return { id: record.id, holder: { ...record, fence: 0 } };
  if (state === 'CANCELED') {
    await ledger.cancel(record.id, 'test');
    return { id: record.id, holder: { ...record, fence: 0 } };
  }
  const holder = await claimed(ledger, record);
  if (state === 'WAITING') await ledger.defer({ claimed: holder, outcome: TRY_LATER }, wait(0));
  if (state === 'SUCCEEDED') {
    await ledger.settle({ claimed: holder, outcome: SUCCESS }, { state, result: {} });
  }
  if (state === 'FAILED' || state === 'UNKNOWN') {
    await ledger.settle({ claimed: holder, outcome: REFUSED }, { state, error: { reason: 'r' } });
  }
  return { id: record.id, holder };
}

// Each step as a holder of the latest fence, or an operator, would take it.
const STEPS: Record<string, (at: { id: string; holder: OperationRecord }) => Promise<unknown>> = {
  admit: ({ holder }) => ledger.admit({ ...holder, maxOpen: null }, randomUUID()),
  claim: ({ holder }) => claim(ledger, holder),
  defer: ({ holder }) => ledger.defer({ claimed: holder, outcome: AMBIGUOUS }, wait(0)),
  settle: ({ holder }) =>
    ledger.settle(
      { claimed: holder, outcome: REFUSED },
      { state: 'FAILED', error: { reason: 'r' } },
    ),
  'settle-late': ({ holder }) =>
    ledger.settle(
      { claimed: { ...holder, fence: holder.fence + 1000 }, outcome: SUCCESS },
      { state: 'SUCCEEDED', result: {} },
    ),
  cancel: ({ id }) => ledger.cancel(id, 'test'),
  retry: ({ holder }) => ledger.retry(holder, 'test', null),
  resolve: ({ id }) => ledger.resolve(id, { state: 'SUCCEEDED', result: {} }, 'test', 'seen'),
};

for (const [name, step] of Object.entries(STEPS)) {
  test.each(STATES)(`${name} from %s moves as the table says, or not at all`, async (from) => {
    const at = await inState(from);
    const table = TRANSITIONS[name as keyof typeof TRANSITIONS];
    await step(at);
    const to = (await ledger.read(at.id))?.record.state as State;
    // A claim leaves RUNNING only once the lease is over; here it is held.
    const moves = table.from.includes(from) && !(name === 'claim' && from === 'RUNNING');
    const allowed = moves ? mayMove(name as keyof typeof TRANSITIONS, from, to) : to === from;
    expect({ from, to, allowed }).toEqual({ from, to, allowed: true });
  });
}

test('a terminal state is left by retry and resolve only', () => {
  for (const [name, { from }] of Object.entries(TRANSITIONS)) {
    const leavesTerminal = from.some((state) => isTerminal(state));
    expect(leavesTerminal).toBe(name === 'retry' || name === 'resolve');
  }
});
