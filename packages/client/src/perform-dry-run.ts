import type { DryRunOptions } from './action.ts';
import type { DryRunAnswer } from './call-options.ts';
import { NEVER } from './never.ts';
import { errorOf, type Payload, refusalOf, unavailable, unexpected } from './payload.ts';
import { postUntilAnswered } from './post-until-answered.ts';
import type { Ports } from './until-over.ts';

/** What a dry run is answered with. */
export type DryRunPayload = Pick<Payload<never>, 'userErrors'> & {
  readonly dryRun: {
    readonly passed: boolean;
    readonly code: string | null;
    readonly message: string | null;
  } | null;
};

/**
 * Asks whether a call would be made.
 *
 * @param variables with a token that is used for nothing.
 */
export async function performDryRun(
  document: string,
  variables: object,
  payload: (data: Readonly<Record<string, unknown>>) => DryRunPayload | null,
  { signal = NEVER }: DryRunOptions,
  { gateway, resending }: Pick<Ports, 'gateway' | 'resending'>,
): Promise<DryRunAnswer> {
  const posted = await postUntilAnswered(gateway, resending, document, variables, 0, signal);
  if (posted.kind === 'away') {
    return signal.aborted
      ? { ok: false, error: { kind: 'aborted', operation: null, canceled: false } }
      : { ok: false, error: unavailable(posted) };
  }
  if (posted.kind !== 'data') return { ok: false, error: errorOf(posted) };
  const answered = payload(posted.data);
  if (answered === null) return { ok: false, error: unexpected('No dry run came back.') };
  const { dryRun, userErrors } = answered;
  const refusal = refusalOf(userErrors, null);
  if (refusal !== null) return { ok: false, error: refusal };
  return dryRun === null
    ? { ok: false, error: unexpected('No dry run came back.') }
    : { ok: true, ...dryRun };
}
