import { pause, pauseMs } from './backoff.ts';
import type { CallAnswer, CallOptions } from './call-options.ts';
import { cancel } from './cancel.ts';
import type { Follower } from './follow.ts';
import type { Operation } from './operation.ts';
import { errorOf, lastWord, type Payload, unexpected } from './payload.ts';
import type { Gateway } from './post.ts';
import { postUntilAnswered, type Resending } from './post-until-answered.ts';

export type Ports = {
  readonly gateway: Gateway;
  readonly resending: Resending;
  readonly follower: Follower;
};

export type Submission = {
  readonly document: string;
  readonly clientToken: string;
  readonly input: unknown;
  readonly options: CallOptions;
};

/** Most calls are over by then: one request, and no subscription. */
const FIRST_WAIT_MS = 2_000;
/** An answer that was waited for to the end must still arrive. */
const GRACE_MS = 2_000;
/** Without a subscription the gateway is asked to wait; shorter than proxies like to cut off. */
const LONG_WAIT_MS = 20_000;

/**
 * Submits a call until it has its last word: resent while the gateway does not answer, followed while
 * it is under way. Each request is the same submission with the same token, so the last one brings
 * the typed answer whichever of them made the operation.
 */
export async function performCall<Response>(
  { document, clientToken, input, options }: Submission,
  ports: Ports,
): Promise<CallAnswer<Response>> {
  await options.onToken?.(clientToken);
  const { signal = NEVER, waitMs: patienceMs = Number.POSITIVE_INFINITY } = options;
  const until = performance.now() + patienceMs;
  const waitingOver = within(signal, patienceMs);
  const answerOver = within(signal, patienceMs + GRACE_MS);
  let operation: Operation | null = null;
  let reason = 'The waiting was over before anything was sent.';
  let isFollowed = true;
  while (!waitingOver.aborted) {
    const leftMs = Math.max(0, Math.floor(until - performance.now()));
    const waitMs = Math.min(isFollowed ? FIRST_WAIT_MS : LONG_WAIT_MS, leftMs);
    const variables = {
      clientToken,
      regionId: options.regionId,
      options: { waitMs, deadlineMs: options.deadlineMs },
      ...(input !== undefined && { input }),
    };
    const posted = await postUntilAnswered(
      ports.gateway,
      ports.resending,
      document,
      variables,
      waitMs,
      answerOver,
    );
    if (posted.kind === 'away') {
      reason = posted.reason;
      break;
    }
    if (posted.kind !== 'data') return { ok: false, clientToken, error: errorOf(posted) };
    const payload = posted.data.answer as Payload<Response> | null;
    if (payload === null) {
      const error = unexpected('The gateway answered without a payload.');
      return { ok: false, clientToken, error };
    }
    const last = lastWord(payload, clientToken);
    if (last !== null) return last;
    ({ operation } = payload);
    isFollowed = operation !== null && (await ports.follower.follow(operation, waitingOver));
    if (!isFollowed) {
      // A gateway that stops answers at once, however long it was asked to wait.
      const { backoff, random } = ports.resending;
      await pause(pauseMs(backoff, 0, random), waitingOver);
    }
  }
  return withoutLastWord(clientToken, operation, reason, options, ports.gateway);
}

async function withoutLastWord(
  clientToken: string,
  operation: Operation | null,
  reason: string,
  { signal, cancelOnAbort }: CallOptions,
  gateway: Gateway,
): Promise<CallAnswer<never>> {
  if (signal?.aborted) {
    const canceled = cancelOnAbort === true && (await cancel(clientToken, gateway));
    return { ok: false, clientToken, error: { kind: 'aborted', operation, canceled } };
  }
  return operation === null
    ? { ok: false, clientToken, error: { kind: 'unavailable', reason } }
    : { ok: false, clientToken, error: { kind: 'unfinished', operation } };
}

const NEVER = new AbortController().signal;

/** Of a longer one every platform makes an instant. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function within(signal: AbortSignal, ms: number): AbortSignal {
  return ms === Number.POSITIVE_INFINITY
    ? signal
    : AbortSignal.any([signal, AbortSignal.timeout(Math.min(ms, LONGEST_TIMER_MS))]);
}
