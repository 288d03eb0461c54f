import { EventEmitter, on } from 'node:events';
import type { Snapshot } from '@oncegate/ledger';

/** Begins to follow; returns how to stop. */
type Follow = (
  tell: (snapshot: Snapshot) => void,
  end: () => void,
  fail: (error: unknown) => void,
) => () => void;

/**
 * What a follower tells, as an iterator.
 *
 * Not a generator: `return` of a generator that waits for its next value is itself kept waiting,
 * and a subscriber that has gone would be followed for ever.
 */
export function changesOf(follow: Follow): AsyncIterableIterator<Snapshot> {
  const emitter = new EventEmitter();
  const told = on(emitter, 'change', { close: ['end'] });
  const stop = follow(
    (snapshot) => emitter.emit('change', snapshot),
    () => emitter.emit('end'),
    (error) => emitter.emit('error', error),
  );
  const finish = async (): Promise<IteratorReturnResult<undefined>> => {
    stop();
    await told.return?.();
    return { done: true, value: undefined };
  };
  return {
    next: async () => {
      const { done, value } = await told.next().catch(async (error: unknown) => {
        await finish();
        throw error;
      });
      return done === true ? finish() : { done: false, value: value[0] as Snapshot };
    },
    return: finish,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
