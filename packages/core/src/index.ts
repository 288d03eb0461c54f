export { canonicalFromPairs, canonicalRequest } from './canonical-request.ts';
export type { Classification, Effect, Kind } from './classification.ts';
export type { ClassificationRow, Condition, Meaning } from './classification-row.ts';
export { CLASSIFICATION_ROWS, UNKNOWN_ROW } from './classification-rows.ts';
export { classify } from './classify.ts';
export {
  type ClientToken,
  type FillRandom,
  type InvalidClientToken,
  newClientToken,
  parseClientToken,
} from './client-token.ts';
export type { CloudRequest, RequestHead, WirePair } from './cloud-request.ts';
export {
  type Alarm,
  decideRetry,
  type RetryDecision,
  type RetryInput,
  type Settlement,
} from './decide-retry.ts';
export { differingPairs, differingParameters } from './differing-parameters.ts';
export { flattenParameters } from './flatten-parameters.ts';
export type { Answer, NoAnswer, Observation } from './observation.ts';
export { operationId } from './operation-id.ts';
export {
  type HashKey,
  hashPairs,
  hashParameters,
  type ParameterHash,
  parseParameterHash,
} from './parameter-hash.ts';
export { isProtocolField, PROTOCOL_FIELDS } from './protocol-fields.ts';
export {
  MAX_DEPTH,
  MAX_LEAVES,
  MAX_REQUEST_BYTES,
  MAX_TEXT_BYTES,
  MAX_VALUES,
} from './request-limits.ts';
export type { InvalidRequest, Result } from './result.ts';
export {
  backoffMs,
  DEFAULT_DEADLINE_MS,
  DEFAULT_RETRY_POLICY,
  DEFAULT_WINDOW_MS,
  type RetryPolicy,
} from './retry-policy.ts';
export {
  isTerminal,
  mayMove,
  type State,
  type Step,
  TERMINAL_STATES,
  type TerminalState,
  TRANSITIONS,
} from './states.ts';
export { TRY_LATER_WORDS } from './try-later-words.ts';
