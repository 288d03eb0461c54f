export type { Classification, Effect, Kind } from './classification.ts';
export type { Answer, NoAnswer, Observation } from './observation.ts';
export type { InvalidRequest, Result } from './result.ts';
export {
  isTerminal,
  mayMove,
  type State,
  type Step,
  type TerminalState,
  TRANSITIONS,
} from './states.ts';
