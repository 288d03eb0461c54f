import type { Classification } from './classification.ts';
import type { ClassificationRow, Condition } from './classification-row.ts';
import { CLASSIFICATION_ROWS, UNKNOWN_ROW } from './classification-rows.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import type { Observation } from './observation.ts';
import { saysOneOf } from './try-later-words.ts';

/**
 * Tells what an observation means: its kind, and whether the cloud acted.
 *
 * Total: it never throws, and what no row knows is `no-response` and may have acted, never a
 * success and never a refusal. `extraRows` are asked before `CLASSIFICATION_ROWS`, so that a
 * caller who knows a code can say so. Takes time linear in the message.
 */
export function classify(
  observation: Observation,
  extraRows: readonly ClassificationRow[] = [],
): Classification {
  const evidence = evidenceOf(observation);
  const rows =
    extraRows.length === 0 ? CLASSIFICATION_ROWS : [...extraRows, ...CLASSIFICATION_ROWS];
  const row = rows.find(({ when }) => fits(when, evidence)) ?? UNKNOWN_ROW;
  const { kind, effect, name, decidedByParameters = false } = row;
  return { kind, effect, row: name, decidedByParameters };
}

function fits(when: Condition, evidence: Evidence): boolean {
  if (evidence.noAnswer !== undefined || when.noAnswer !== undefined) {
    return when.noAnswer === evidence.noAnswer;
  }
  const { status, code, message, accepted, enveloped } = evidence;
  return (
    (when.status === undefined ||
      when.status.some(([from, to]) => status >= from && status <= to)) &&
    (when.codes === undefined || isOneOf(when.codes, code)) &&
    (when.notCodes === undefined || !isOneOf(when.notCodes, code)) &&
    (when.words === undefined || (enveloped && saysOneOf(message, when.words))) &&
    (when.accepted === undefined || accepted)
  );
}

function isOneOf(patterns: readonly string[], code: string): boolean {
  return code !== '' && patterns.some((pattern) => matches(pattern.toLowerCase(), code));
}

function matches(pattern: string, code: string): boolean {
  const open = pattern.startsWith('*');
  const rest = open ? pattern.slice(1) : pattern;
  if (rest.endsWith('*')) {
    const middle = rest.slice(0, -1);
    return open ? code.includes(middle) : code.startsWith(middle);
  }
  return open ? code.endsWith(rest) : code === rest;
}
