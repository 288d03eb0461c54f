import { LedgerUnavailable } from '@oncegate/ledger';
import type { Logger } from 'pino';

/** Ends what was begun, and waits until it has ended. */
export type End = () => Promise<void>;

/**
 * Runs `once` now and again and again, `ms` after its last end, until stopped. A failure is logged and
 * the next turn comes all the same; that Redis is away, its connection tells, once for all turns.
 *
 * @returns stops it, and waits for a turn under way.
 */
export function every(ms: number, once: () => Promise<unknown>, log: Logger): End {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const next = (): void => {
    timer = setTimeout(() => {
      turn = take();
    }, ms);
  };
  const take = async (): Promise<void> => {
    try {
      await once();
    } catch (error) {
      const level = error instanceof LedgerUnavailable ? 'debug' : 'warn';
      log[level]({ err: error }, 'a turn failed');
    }
    if (!stopped) next();
  };
  let turn = take();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await turn;
  };
}
