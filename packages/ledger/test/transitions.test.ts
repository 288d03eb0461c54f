import { randomUUID } from 'node:crypto';
import { isTerminal, type State, type Step, TRANSITIONS } from '@oncegate/core';
import { expect, test } from 'vitest';
import type { OperationRecord } from '../src/index.ts';
import { changeCourse } from './change-course.ts';
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

const { ledger, redis } = await scratchLedger();
const STATES: State[] = [
  'QUEUED',
  'RUNNING',
  'WAITING',
  'SUCCEEDED',
  'FAILED',
  'UNKNOWN',
  'CANCELED',
];

/** An operation, and the claim that brought it where it is. */
type At = { readonly id: string; readonly holder: OperationRecord };

/** An operation brought into a state. */
async function inState(state: State): Promise<At> {
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

const refuse =
  (state: 'FAILED' | 'UNKNOWN') =>
  ({ holder }: At) =>
    ledger.settle({ claimed: holder, outcome: REFUSED }, { state, error: { reason: 'r' } });

const succeed = (holder: OperationRecord) =>
  ledger.settle({ claimed: holder, outcome: SUCCESS }, { state: 'SUCCEEDED', result: {} });

const changed = ({ id }: At, changes: Record<string, string>) =>
  changeCourse(redis, ledger.keys.record(id), changes);

// Each step as a holder of the latest fence, or an operator, would take it: in each way it can end.
const STEPS: Readonly<Record<Step, ReadonlyArray<(at: At) => Promise<unknown>>>> = {
  admit: [({ holder }) => ledger.admit({ ...holder, maxOpen: null }, randomUUID())],
  claim: [({ holder }) => claim(ledger, holder)],
  defer: [({ holder }) => ledger.defer({ claimed: holder, outcome: AMBIGUOUS }, wait(0))],
  settle: [
    // A success under a fence that nobody holds is a late one.
    async ({ holder }) => holder.fence > 0 && succeed(holder),
    refuse('FAILED'),
    refuse('UNKNOWN'),
  ],
  'settle-late': [({ holder }) => succeed({ ...holder, fence: holder.fence + 1_000 })],
  expire: [
    async (at) => {
      await changed(at, { deadlineAt: '1' });
      await ledger.expire(at.id);
    },
  ],
  cancel: [({ id }) => ledger.cancel(id, 'test')],
  retry: [({ holder }) => ledger.retry(holder, 'test', null)],
  resolve: [
    ({ id }) => ledger.resolve(id, { state: 'SUCCEEDED', result: {} }, 'test', 'seen'),
    ({ id }) => ledger.resolve(id, { state: 'FAILED', error: { reason: 'r' } }, 'test', 'seen'),
  ],
};
const NAMES = Object.keys(STEPS) as Step[];

/** The states that a step comes to from one, by all its ways. One that wrote nothing came to none. */
async function reachedBy(name: Step, from: State, leaseUntil?: string): Promise<readonly State[]> {
  const reached: State[] = [];
  for (const take of STEPS[name]) {
    const at = await inState(from);
    if (leaseUntil !== undefined) await changed(at, { leaseUntil });
    const before = await ledger.read(at.id);
    await take(at);
    const { record } = (await ledger.read(at.id)) ?? {};
    // By the revision, because a claim of what is RUNNING leaves it so.
    if (record && record.revision !== before?.record.revision) reached.push(record.state);
  }
  return reached;
}

test.each(NAMES)(
  '%s leaves and reaches the states that the table says, and no others',
  async (name) => {
    const moves = new Map<State, readonly State[]>();
    for (const from of STATES) {
      // What another holds is left by some only once its lease is over.
      moves.set(from, await reachedBy(name, from, from === 'RUNNING' ? '1' : undefined));
    }
    const left = STATES.filter((from) => moves.get(from)?.length !== 0);
    const { from, to } = TRANSITIONS[name];
    expect(new Set(left)).toEqual(new Set(from));
    // What creates comes to nothing where there is one.
    expect(new Set([...moves.values()].flat())).toEqual(new Set(name === 'admit' ? [] : to));
  },
);

test.each(['claim', 'expire'] as const)('%s leaves what is RUNNING to its holder', async (name) => {
  expect(await reachedBy(name, 'RUNNING')).toEqual([]);
});

test('a terminal state is left by retry and resolve only', () => {
  for (const [name, { from }] of Object.entries(TRANSITIONS)) {
    const leavesTerminal = from.some((state) => isTerminal(state));
    expect(leavesTerminal).toBe(name === 'retry' || name === 'resolve');
  }
});
