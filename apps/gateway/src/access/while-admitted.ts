import type { LiveSessions } from './live-sessions.ts';
import { type Refusal, refusalError, type Session } from './session.ts';

/** The same results as long as the session lasts; then an error that says why there are no more. */
export function whileAdmitted<Result>(
  results: AsyncIterable<Result>,
  session: Session,
  live: LiveSessions,
): AsyncIterable<Result> {
  const source = results[Symbol.asyncIterator]();
  let refusal: Refusal | null = null;
  const letGo = live.hold(session, (why) => {
    refusal = why;
    // Whoever waits for the next result is woken by it.
    source.return?.().catch(() => {});
  });
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const result = await source.next();
        refusal ??= session.ended();
        if (refusal !== null) {
          letGo();
          await source.return?.();
          throw refusalError(refusal);
        }
        if (result.done === true) {
          letGo();
        }
        return result;
      },
      return: async () => {
        letGo();
        await source.return?.();
        return { done: true, value: undefined };
      },
    }),
  };
}
