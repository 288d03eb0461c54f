import type { CallError } from './call-error.ts';
import { NEVER } from './never.ts';
import type { Operation } from './operation.ts';
import { errorOf, type Payload, refusalOf, unavailable, unexpected } from './payload.ts';
import { post } from './post.ts';
import { postUntilAnswered } from './post-until-answered.ts';
import type { Ports } from './until-over.ts';

/** What was asked for, or why it is not to be had. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: CallError };

export type AskOptions = {
  readonly signal?: AbortSignal;
  /** Told each time that the gateway did not answer, and why; the question is put again. */
  readonly onAway?: (reason: string) => void;
};

type Asking = Pick<Ports, 'gateway' | 'resending'>;

/** Puts a question, which changes nothing, until it is answered. `answer` is its only field. */
export async function ask<Value>(
  document: string,
  variables: object,
  { signal = NEVER, onAway }: AskOptions,
  { gateway, resending }: Asking,
): Promise<Answer<Value>> {
  const posted = await postUntilAnswered(
    gateway,
    resending,
    document,
    variables,
    0,
    signal,
    onAway,
  );
  if (posted.kind === 'away') {
    const error: CallError = signal.aborted
      ? { kind: 'aborted', operation: null, canceled: false }
      : unavailable(posted);
    return { ok: false, error };
  }
  if (posted.kind !== 'data') return { ok: false, error: errorOf(posted) };
  return { ok: true, value: posted.data.answer as Value };
}

/** What nobody waits for but for its answer. */
const ANSWER_MS = 15_000;

/**
 * Asks once for a step of an operator's. Not sent again: where no answer came it may have been
 * taken, so look before you repeat it.
 */
export async function askOnce(
  document: string,
  variables: object,
  { gateway }: Asking,
): Promise<Answer<Operation>> {
  const posted = await post(gateway, document, variables, AbortSignal.timeout(ANSWER_MS));
  if (posted.kind === 'away') return { ok: false, error: unavailable(posted) };
  if (posted.kind !== 'data') return { ok: false, error: errorOf(posted) };
  const payload = posted.data.answer as Pick<Payload<never>, 'operation' | 'userErrors'> | null;
  const refusal = payload && refusalOf(payload.userErrors, payload.operation);
  if (refusal) return { ok: false, error: refusal };
  return payload?.operation
    ? { ok: true, value: payload.operation }
    : { ok: false, error: unexpected('The gateway answered without an operation.') };
}
