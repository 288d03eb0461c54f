import { expect, test } from 'vitest';
import {
  isTerminal,
  mayMove,
  type State,
  type Step,
  TERMINAL_STATES,
  TRANSITIONS,
} from '../src/index.ts';

const STATES: readonly State[] = [
  'QUEUED',
  'RUNNING',
  'WAITING',
  'SUCCEEDED',
  'FAILED',
  'UNKNOWN',
  'CANCELED',
];

/** The design's table, written out move by move. */
const MOVES: ReadonlyArray<readonly [Step, State | null, readonly State[]]> = [
  ['admit', null, ['QUEUED']],
  ['claim', 'QUEUED', ['RUNNING']],
  ['claim', 'WAITING', ['RUNNING']],
  ['claim', 'RUNNING', ['RUNNING']],
  ['defer', 'RUNNING', ['WAITING']],
  ['settle', 'RUNNING', ['SUCCEEDED', 'FAILED', 'UNKNOWN']],
  ['settle-late', 'QUEUED', ['SUCCEEDED']],
  ['settle-late', 'WAITING', ['SUCCEEDED']],
  ['settle-late', 'RUNNING', ['SUCCEEDED']],
  ['expire', 'QUEUED', ['FAILED', 'UNKNOWN']],
  ['expire', 'WAITING', ['FAILED', 'UNKNOWN']],
  ['expire', 'RUNNING', ['FAILED', 'UNKNOWN']],
  ['cancel', 'QUEUED', ['CANCELED']],
  ['cancel', 'WAITING', ['CANCELED']],
  ['retry', 'FAILED', ['QUEUED']],
  ['resolve', 'UNKNOWN', ['SUCCEEDED', 'FAILED']],
];

test('every step moves from and to the states of the table, and no others', () => {
  for (const step of Object.keys(TRANSITIONS) as Step[]) {
    for (const from of [null, ...STATES]) {
      const reached = MOVES.find(([name, state]) => name === step && state === from)?.[2] ?? [];
      expect(
        STATES.filter((to) => mayMove(step, from, to)),
        `${step} from ${from}`,
      ).toEqual(STATES.filter((to) => reached.includes(to)));
    }
  }
});

test('four states are terminal, and only retry and resolve leave them', () => {
  expect(STATES.filter(isTerminal)).toEqual(TERMINAL_STATES);
  const leaving = (Object.keys(TRANSITIONS) as Step[]).filter((step) =>
    TRANSITIONS[step].from.some(isTerminal),
  );
  expect(leaving).toEqual(['retry', 'resolve']);
});
