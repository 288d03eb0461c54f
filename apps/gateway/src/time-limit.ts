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
 * @throws TimeOver, or whatever `answer` rejects with. A rejection after the time is swallowed.
 */
export async function within<Value>(ms: number, answer: Promise<Value>): Promise<Value> {
  const { promise: timeOver, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new TimeOver(ms)), ms);
  try {
    return await Promise.race([answer, timeOver]);
  } finally {
    clearTimeout(timer);
  }
}
