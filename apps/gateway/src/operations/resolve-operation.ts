import { secretValues } from '@oncegate/catalog';
import { secretRemover } from '@oncegate/cloud';
import { flattenParameters } from '@oncegate/core';
import type { GatewayContext } from '../gateway-context.ts';
import { isFields } from '../is-fields.ts';
import { invalidParameters } from '../submit/checked-call.ts';
import type { UserError } from '../user-error.ts';
import { wirePath } from '../wire-path.ts';
import { findOperation } from './find-operation.ts';
import { notInLedger } from './not-in-ledger.ts';
import { invalidState, NOT_FOUND, type OperatorOutcome } from './operator-outcome.ts';

/** What an operator found out about an operation whose outcome was UNKNOWN. */
export type Finding = {
  readonly state: 'SUCCEEDED' | 'FAILED';
  /** The cloud's answer as far as it is known; with SUCCEEDED only. */
  readonly result: unknown;
  /** Why it did not happen; with FAILED only. */
  readonly error: { readonly code?: string | null; readonly message?: string | null } | null;
  readonly evidence: string;
};

const RULE = 'Only an operation that is UNKNOWN can be resolved.';
const ARCHIVED =
  'The archive holds how this run ended, from before Redis lost it: that is no question any more.';

/** Long enough for a finding and its links; the audit is no archive. */
const MAX_EVIDENCE = 4_000;

/**
 * Ends an UNKNOWN with what was found out. The finding and who brought it go into the audit, which
 * nothing is ever removed from: so the secrets that the operation carries are taken out of its words.
 *
 * @throws LedgerUnavailable, or NotOpenable where the key is missing that those secrets are sealed
 *   under; the operation stays as it was.
 */
export async function resolveOperation(
  id: string,
  finding: Finding,
  context: GatewayContext,
): Promise<OperatorOutcome> {
  const { caller, services } = context;
  const refusal = refusalOf(finding);
  if (refusal !== null) {
    return { operation: null, userErrors: [refusal] };
  }
  const found = await findOperation(id, context);
  if (found === null) {
    return NOT_FOUND;
  }
  // A ledger that went backwards forgot the end of a run that the archive has kept.
  const archived = found.record.state === 'UNKNOWN' && (await services.archive?.find(id));
  if (archived && archived.record.run >= found.record.run) {
    return invalidState(archived.record, ARCHIVED);
  }
  const withoutSecrets = secretRemover(secretValues(found.record.pairs));
  const answer = await services.ledger.resolve(
    id,
    settlementOf(finding, withoutSecrets),
    caller.actor,
    withoutSecrets(finding.evidence),
  );
  switch (answer.answer) {
    case 'MISSING':
      return notInLedger(id, context, RULE);
    case 'REFUSED':
      return invalidState(answer.record, RULE);
    case 'RESOLVED':
      return { operation: { record: answer.record }, userErrors: [] };
  }
}

function refusalOf({ state, result: given, error, evidence }: Finding): UserError | null {
  if (evidence.trim() === '' || evidence.length > MAX_EVIDENCE) {
    return invalidParameters(`Say in 1 to ${MAX_EVIDENCE} characters how it was found out.`, [
      'evidence',
    ]);
  }
  if (state === 'SUCCEEDED' && error !== null) {
    return invalidParameters('What SUCCEEDED has no error.', ['error']);
  }
  if (state === 'FAILED' && given !== null) {
    return invalidParameters('What FAILED has no result.', ['result']);
  }
  const result = given ?? {};
  if (!isFields(result)) {
    return invalidParameters("The result is the cloud's answer: an object.", ['result']);
  }
  const values = flattenParameters({ ...NO_REQUEST, parameters: result });
  return values.ok
    ? null
    : invalidParameters(values.error.rule, ['result', ...wirePath(values.error.path).slice(1)]);
}

/** A result is kept as it came only where its values would be accepted as parameters. */
const NO_REQUEST = { product: '', version: '', action: '', regionId: '' } as const;

function settlementOf({ state, result, error }: Finding, withoutSecrets: (text: string) => string) {
  if (state === 'SUCCEEDED') {
    return { state, result: result ?? {} };
  }
  const { code, message } = error ?? {};
  return {
    state,
    error: {
      reason: 'resolved-by-operator',
      ...(code != null && { code: withoutSecrets(code) }),
      ...(message != null && { message: withoutSecrets(message) }),
    },
  };
}
