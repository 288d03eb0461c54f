/** The states of a run; the last four are terminal. */
export type State =
  | 'QUEUED'
  | 'RUNNING'
  | 'WAITING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'UNKNOWN'
  | 'CANCELED';

/** The states in which a run has its last word. */
export type TerminalState = Extract<State, 'SUCCEEDED' | 'FAILED' | 'UNKNOWN' | 'CANCELED'>;

/** What moves an operation from one state to another. */
export type Step =
  | 'admit'
  | 'claim'
  | 'defer'
  | 'settle'
  | 'settle-late'
  | 'expire'
  | 'cancel'
  | 'retry'
  | 'resolve';

type Transition = { readonly from: readonly State[]; readonly to: readonly State[] };

/**
 * Every step that exists, with the states it may leave and reach. Conditions beyond the state
 * (a lease that is over, an ambiguous attempt) are the ledger's; an empty `from` creates.
 */
export const TRANSITIONS: Readonly<Record<Step, Transition>> = {
  admit: { from: [], to: ['QUEUED'] },
  claim: { from: ['QUEUED', 'WAITING', 'RUNNING'], to: ['RUNNING'] },
  defer: { from: ['RUNNING'], to: ['WAITING'] },
  settle: { from: ['RUNNING'], to: ['SUCCEEDED', 'FAILED', 'UNKNOWN'] },
  // The holder of a stale fence knows of an effect that its successor does not: never of a failure.
  'settle-late': { from: ['QUEUED', 'WAITING', 'RUNNING'], to: ['SUCCEEDED'] },
  expire: { from: ['QUEUED', 'WAITING', 'RUNNING'], to: ['FAILED', 'UNKNOWN'] },
  cancel: { from: ['QUEUED', 'WAITING'], to: ['CANCELED'] },
  retry: { from: ['FAILED'], to: ['QUEUED'] },
  resolve: { from: ['UNKNOWN'], to: ['SUCCEEDED', 'FAILED'] },
};

/** The states that are a run's last word, and replay. */
export const TERMINAL_STATES: readonly TerminalState[] = [
  'SUCCEEDED',
  'FAILED',
  'UNKNOWN',
  'CANCELED',
];

const TERMINAL: ReadonlySet<State> = new Set(TERMINAL_STATES);

/** Whether a run in this state has its last word. */
export function isTerminal(state: State): state is TerminalState {
  return TERMINAL.has(state);
}

/** Whether `step` may take an operation from `from` (null: it does not exist yet) to `to`. */
export function mayMove(step: Step, from: State | null, to: State): boolean {
  const { from: sources, to: targets } = TRANSITIONS[step];
  const leaves = from === null ? sources.length === 0 : sources.includes(from);
  return leaves && targets.includes(to);
}
