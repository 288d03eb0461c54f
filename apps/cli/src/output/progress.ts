import type { Operation } from '@oncegate/client';
import type { Terminal } from '../terminal.ts';
import { heldBackWords } from './held-back.ts';
import { plain } from './plain-text.ts';
import { span } from './time.ts';

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const;
const FRAME_MS = 100;
/** What is said while the line moves begins with it. */
export const ERASE_LINE = '\r\u001B[K';

/** One moving line about what is waited for; where nobody looks, only what a log should say. */
export type Progress = {
  readonly onProgress: (operation: Operation) => void;
  readonly onAway: (reason: string) => void;
  readonly end: () => void;
};

export function startProgress({ err, isLive, columns }: Terminal): Progress {
  const begun = performance.now();
  let operation: Operation | null = null;
  let away: string | null = null;
  let frame = 0;
  const draw = (): void => {
    frame += 1;
    const waited = span(performance.now() - begun - 1000);
    const words =
      away === null ? standing(operation, Date.now()) : `no answer (${away}), asking again`;
    const line = `${FRAMES[frame % FRAMES.length]} ${plain(words)}  · ${waited}`;
    // A line that wraps could not be taken back.
    err(`${ERASE_LINE}${line.slice(0, columns - 1)}`);
  };
  const timer = isLive ? setInterval(draw, FRAME_MS) : undefined;
  return {
    onProgress: (known) => {
      operation = known;
      away = null;
    },
    onAway: (reason) => {
      if (!isLive && away === null) err(`no answer (${plain(reason)}), asking again …\n`);
      away = reason;
    },
    end: () => {
      if (timer === undefined) return;
      clearInterval(timer);
      err(ERASE_LINE);
    },
  };
}

/** @param now epoch milliseconds. */
export function standing(operation: Operation | null, now: number): string {
  if (operation === null) return 'sent, waiting for the outcome';
  const { state, attempts, nextAttemptAt, heldBack } = operation;
  const last = attempts.at(-1);
  // Not all are kept, and they are counted over all runs.
  const made = last?.number ?? 0;
  const code = last?.code ?? null;
  return [
    state,
    made > 0 &&
      `${made} ${made === 1 ? 'attempt' : 'attempts'}${code === null ? '' : ` (${code})`}`,
    heldBackWords(operation),
    (state === 'WAITING' || heldBack !== null) &&
      nextAttemptAt !== null &&
      `next attempt in ${span(Date.parse(nextAttemptAt) - now)}`,
  ]
    .filter(Boolean)
    .join('  ');
}
