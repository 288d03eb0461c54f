import { FEW_OPEN, KEPT_JOBS, LAST_PRIORITY, SAME_OPTIONS } from '../queue.ts';
import type { LuaText } from './script.ts';

/** What scripts have to know of jobs, from where it is said for all who add or finish any. */
export const JOB_FACTS: LuaText = {
  lua: `
local JOB_OPTIONS = '${JSON.stringify(SAME_OPTIONS)}'
local FEW_OPEN, LAST_PRIORITY, KEPT_JOBS = ${FEW_OPEN}, ${LAST_PRIORITY}, ${KEPT_JOBS}`,
};
