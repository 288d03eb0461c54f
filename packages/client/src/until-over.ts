import { pause, pauseMs } from './backoff.ts';
import type { CallError } from './call-error.ts';
import type { WaitOptions } from './call-options.ts';
import type { Follower } from './follow.ts';
import { noAnswer } from './graphql-error.ts';
import { NEVER } from './never.ts';
import type { Operation } from './operation.ts';
import { errorOf, unavailable } from './payload.ts';
import type { Gateway } from './post.ts';
import { postUntilAnswered, type Resending } from './post-until-answered.ts';

export type Ports = {
  readonly gateway: Gateway;
  readonly resending: Resending;
  readonly follower: Follower;
};

/** A request that can be made again and again, each time with the same meaning. */
export type Repeated<Last> = {
  readonly document: string;
  /** @param waitMs how long the gateway is asked to wait for the outcome. */
  readonly variables: (waitMs: number) => object;
  /** The last word in an answer, or the operation that is still under way. */
  readonly read: (
    data: Readonly<Record<string, unknown>>,
  ) => { readonly last: Last } | { readonly operation: Operation };
};

/** Most calls are over by then: one request, and no subscription. */
const FIRST_WAIT_MS = 2_000;
/** An answer that was waited for to the end must still arrive. */
const GRACE_MS = 2_000;
/** Without a subscription the gateway is asked to wait; shorter than proxies like to cut off. */
const LONG_WAIT_MS = 20_000;

/**
 * Makes a request until it has brought the last word: resent while the gateway does not answer,
 * followed while the operation is under way, and made once more when that is over.
 *
 * @param withdraw tries to withdraw the operation, and says whether it did: where the options ask for it.
 */
export async function untilOver<Last>(
  { document, variables, read }: Repeated<Last>,
  withdraw: () => Promise<boolean>,
  options: WaitOptions,
  ports: Ports,
): Promise<{ readonly last: Last } | { readonly error: CallError }> {
  const { signal = NEVER, waitMs: patienceMs = Number.POSITIVE_INFINITY, onProgress } = options;
  const until = performance.now() + patienceMs;
  const waitingOver = within(signal, patienceMs);
  const answerOver = within(signal, patienceMs + GRACE_MS);
  let operation: Operation | null = null;
  let away = noAnswer('the waiting was over before anything was sent');
  let isFollowed = true;
  while (!waitingOver.aborted) {
    const leftMs = Math.max(0, Math.floor(until - performance.now()));
    const waitMs = Math.min(isFollowed ? FIRST_WAIT_MS : LONG_WAIT_MS, leftMs);
    const posted = await postUntilAnswered(
      ports.gateway,
      ports.resending,
      document,
      variables(waitMs),
      waitMs,
      answerOver,
      options.onAway,
    );
    if (posted.kind === 'away') {
      away = posted;
      break;
    }
    if (posted.kind !== 'data') return { error: errorOf(posted) };
    const answered = read(posted.data);
    if ('last' in answered) return answered;
    ({ operation } = answered);
    onProgress?.(operation);
    isFollowed = await ports.follower.follow(operation, waitingOver, onProgress);
    if (!isFollowed) {
      // A gateway that stops answers at once, however long it was asked to wait.
      const { backoff, random } = ports.resending;
      await pause(pauseMs(backoff, 0, random), waitingOver);
    }
  }
  if (signal.aborted) {
    const canceled = options.cancelOnAbort === true && (await withdraw());
    return { error: { kind: 'aborted', operation, canceled } };
  }
  return operation === null
    ? { error: unavailable(away) }
    : { error: { kind: 'unfinished', operation } };
}

/** Of a longer one every platform makes an instant. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function within(signal: AbortSignal, ms: number): AbortSignal {
  if (ms === Number.POSITIVE_INFINITY) return signal;
  // A platform throws at parts of a millisecond.
  const wholeMs = Math.min(Math.ceil(ms), LONGEST_TIMER_MS);
  return AbortSignal.any([signal, AbortSignal.timeout(wholeMs)]);
}
