import type * as Core from '../src/index.ts';
import { answers, type Vector } from './vector-answers.ts';
import { decode } from './vector-values.ts';

/** Fields that say what must come out, those of decisions included; all others go in. */
const EXPECTED = [
  ['valid', 'offset'],
  ['refused', 'canonical', 'hash', 'names', 'id'],
  ['kind', 'effect', 'row', 'decidedByParameters'],
  ['decision', 'do', 'state', 'reason', 'alarm', 'delayMs'],
].flat();

/** The vectors of a file that core does not agree with, as lines to read; `file` without `.json`. */
export function failures(core: typeof Core, file: string, rows: readonly unknown[]): string[] {
  const answerOf = answers(core)[file];
  if (answerOf === undefined) return [`${file} is a file that nobody knows`];
  return rows.flatMap((row) => {
    const vector = decode(row) as Vector;
    const expected = JSON.stringify(vector, EXPECTED);
    const answer = JSON.stringify(answerOf(vector), EXPECTED);
    return answer === expected ? [] : [`${vector.name}: ${answer}, not ${expected}`];
  });
}
