import { performance } from 'node:perf_hooks';

/** The time was over before an answer came; what was asked for may still happen. */
export class TimeOver extends Error {
  override readonly name = 'TimeOver';
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/** Part of the time in which this process must have had nothing else to do. */
const IDLE_SHARE = 0.25;
/** However busy it is, nobody waits for longer than this many times the limit. */
const MOST = 4;

/**
 * Waits for `answer`, but not longer than `ms` milliseconds.
 *
 * Only time to spare counts: a process that was busy finds its timers due before it has read its
 * sockets, and must not call Redis slow for that. So the time is over once the event loop was idle
 * for a quarter of it, and one more look at the sockets brought nothing.
 *
 * @throws TimeOver, or whatever `answer` rejects with. A rejection after the time is swallowed.
 */
export async function within<Value>(ms: number, answer: Promise<Value>): Promise<Value> {
  const { promise: timeOver, reject } = Promise.withResolvers<never>();
  const idleBefore = performance.nodeTiming.idleTime;
  const last = performance.now() + MOST * ms;
  let look: NodeJS.Immediate | undefined;
  let timer = setTimeout(judge, ms);

  function judge(): void {
    const missing = IDLE_SHARE * ms - (performance.nodeTiming.idleTime - idleBefore);
    if (missing > 0 && performance.now() < last) {
      timer = setTimeout(judge, missing);
    } else {
      look = setImmediate(() => reject(new TimeOver(ms)));
    }
  }

  try {
    return await Promise.race([answer, timeOver]);
  } finally {
    clearTimeout(timer);
    clearImmediate(look);
  }
}
