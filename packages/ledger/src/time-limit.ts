/** The time was over before an answer came; what was asked for may still happen. */
export class TimeOver extends Error {
  override readonly name = 'TimeOver';
  constructor(ms: number) {
    super(`No answer within ${ms} ms`);
  }
}

/**
 * Waits for `answer`, but not longer than `ms` milliseconds.
 *
 * A process that was busy for longer than that finds its timers due before it has read its sockets.
 * So the time is over only if a look at them, one turn of the event loop, brought no answer either:
 * a busy gateway must not call Redis slow.
 *
 * @throws TimeOver, or whatever `answer` rejects with. A rejection after the time is swallowed.
 */
export async function within<Value>(ms: number, answer: Promise<Value>): Promise<Value> {
  const { promise: timeOver, reject } = Promise.withResolvers<never>();
  let look: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    look = setImmediate(() => reject(new TimeOver(ms)));
  }, ms);
  try {
    return await Promise.race([answer, timeOver]);
  } finally {
    clearTimeout(timer);
    clearImmediate(look);
  }
}
