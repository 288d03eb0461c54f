import type { Attempt } from '@oncegate/client';
import { table } from './table.ts';
import { shortTime } from './time.ts';

/** Each attempt that is still kept, and how many are not in between. */
export function attemptTable(attempts: readonly Attempt[]): string {
  const rows = attempts.map(({ number, sentAt, httpStatus, kind, effect, code, message, late }) => [
    number,
    shortTime(sentAt),
    httpStatus,
    late ? `${kind} (late)` : kind,
    effect,
    // Without an answer there is no code, and the message says why.
    code ?? message,
  ]);
  const [head = '', ...lines] = table(
    ['attempt', 'sent', 'answer', 'kind', 'effect', 'code'],
    rows,
  ).split('\n');
  return [head, ...lines.flatMap((line, index) => [...goneBefore(attempts, index), line])].join(
    '\n',
  );
}

/** Only the first that may have acted and the last ones are kept, and they are counted from 1. */
function goneBefore(attempts: readonly Attempt[], index: number): readonly string[] {
  const before = attempts[index - 1]?.number ?? 0;
  const gone = (attempts[index]?.number ?? 0) - before - 1;
  if (gone <= 0) return [];
  return [`…        ${gone} more ${gone === 1 ? 'attempt' : 'attempts'}, no longer kept`];
}
