import { addPrioritizedJob } from 'bullmq/dist/esm/scripts/addPrioritizedJob-9.js';
import { addStandardJob } from 'bullmq/dist/esm/scripts/addStandardJob-9.js';
import type { LedgerKeys } from './keys.ts';
import { FEW_OPEN, LAST_PRIORITY, SAME_OPTIONS } from './queue.ts';
import type { LuaText } from './script.ts';

/**
 * BullMQ's way to add a job, for a script that does more in the same step: its own scripts as functions of
 * what they are given, and what is the same for all jobs. A Redis script cannot call another.
 *
 * They are no part of what BullMQ promises to keep; its version is pinned, and `added-job.test.ts` compares
 * what they add with what its client adds.
 */
export const ADDED_JOB: LuaText = {
  lua: `
local JOB_OPTIONS = '${JSON.stringify(SAME_OPTIONS)}'
local FEW_OPEN, LAST_PRIORITY = ${FEW_OPEN}, ${LAST_PRIORITY}
${asFunction(addStandardJob)}
${asFunction(addPrioritizedJob)}`,
};

type BullScript = { readonly name: string; readonly content: string };

function asFunction({ name, content }: BullScript): string {
  return `local function ${name}(KEYS, ARGV)\n${content}\nend`;
}

/** All that both scripts name, in the order of `enqueue.lua`. */
export function queueKeys({ queue }: LedgerKeys): string[] {
  return [
    queue('wait'),
    queue('paused'),
    queue('meta'),
    queue('id'),
    queue('completed'),
    queue('delayed'),
    queue('active'),
    queue('events'),
    queue('marker'),
    queue('prioritized'),
    queue('pc'),
  ];
}
