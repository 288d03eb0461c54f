import { newClientToken } from '@oncegate/core';
import type { DryRunOptions } from './action.ts';
import type { DryRunAnswer } from './call-options.ts';
import { errorOf, type Payload, refusalOf, unexpected } from './payload.ts';
import type { Ports } from './perform-call.ts';
import { postUntilAnswered } from './post-until-answered.ts';

type Answered = Pick<Payload<never>, 'userErrors'> & {
  readonly dryRun: {
    readonly passed: boolean;
    readonly code: string | null;
    readonly message: string | null;
  } | null;
};

/** Asks whether a call would be made. Its token is used for nothing. */
export async function performDryRun(
  document: string,
  input: unknown,
  { regionId, signal }: DryRunOptions,
  { gateway, resending }: Pick<Ports, 'gateway' | 'resending'>,
): Promise<DryRunAnswer> {
  const variables = {
    clientToken: newClientToken(),
    regionId,
    options: { dryRun: true },
    ...(input !== undefined && { input }),
  };
  const over = signal ?? new AbortController().signal;
  const posted = await postUntilAnswered(gateway, resending, document, variables, 0, over);
  if (posted.kind === 'away') {
    return over.aborted
      ? { ok: false, error: { kind: 'aborted', operation: null, canceled: false } }
      : { ok: false, error: { kind: 'unavailable', reason: posted.reason } };
  }
  if (posted.kind !== 'data') return { ok: false, error: errorOf(posted) };
  const answered = posted.data.answer as Answered | null;
  if (answered === null) return { ok: false, error: unexpected('No dry run came back.') };
  const { dryRun, userErrors } = answered;
  const refusal = refusalOf(userErrors, null);
  if (refusal !== null) return { ok: false, error: refusal };
  return dryRun === null
    ? { ok: false, error: unexpected('No dry run came back.') }
    : { ok: true, ...dryRun };
}
