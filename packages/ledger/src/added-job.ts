import type { LedgerKeys } from './keys.ts';
import { FEW_OPEN, LAST_PRIORITY, SAME_OPTIONS } from './queue.ts';
import type { LuaText } from './script.ts';

/** What `enqueue.lua` has to know of jobs, from where it is said for all who add any. */
export const JOB_FACTS: LuaText = {
  lua: `
local JOB_OPTIONS = '${JSON.stringify(SAME_OPTIONS)}'
local FEW_OPEN, LAST_PRIORITY = ${FEW_OPEN}, ${LAST_PRIORITY}`,
};

/** The keys of BullMQ's that it names, in the order of `each.lua`. */
export function queueKeys({ queue }: LedgerKeys): string[] {
  return ['wait', 'prioritized', 'pc', 'marker', 'meta', 'active'].map(queue);
}
