import { pauseMs } from './pause-ms.ts';

/** What a try says of itself. */
export type Try = {
  /** It works: after a failure the next pause is a short one again. */
  readonly well: () => void;
  /** It is over, and is ended. */
  readonly failed: (error: Error) => void;
};

/**
 * Begins something that should go on for good, and begins it again after each failure and a pause, until it
 * is stopped: Redis, the gateway and what lies between come back, and nobody should have to reload for it.
 *
 * @param begin returns what ends this try; it fails no sooner than it has returned.
 * @param onFailed told each time.
 * @returns what stops it.
 */
export function keepTrying(
  begin: (how: Try) => () => void,
  onFailed: (error: Error) => void,
  random: () => number = Math.random,
): () => void {
  let failures = 0;
  let stop = (): void => undefined;
  const next = (): void => {
    let isOver = false;
    const end = begin({
      well: () => {
        if (!isOver) failures = 0;
      },
      failed: (error) => {
        // A try has many parts: what the others say of the same failure is no other one.
        if (isOver) return;
        stop();
        const timer = setTimeout(next, pauseMs(failures, random));
        stop = () => clearTimeout(timer);
        failures += 1;
        onFailed(error);
      },
    });
    stop = () => {
      isOver = true;
      end();
    };
  };
  next();
  return () => stop();
}
