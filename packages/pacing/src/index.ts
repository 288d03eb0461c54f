export type { Group } from './group.ts';
export { isLimited, type Limits } from './limits.ts';
export type { Outcome } from './outcome.ts';
export {
  type Entry,
  type Gate,
  NO_PACING,
  Pacing,
  type PacingOptions,
  type Visit,
} from './pacing.ts';
export { type Line, WHYS, type Why } from './steps/enter.ts';
export type { Standing } from './steps/keep.ts';
export type { Change } from './steps/leave.ts';
