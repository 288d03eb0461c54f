import type { ActionEntry } from './action.ts';
import { OPERATION_FIELDS } from './operation.ts';

/** Why a request was refused. */
export const USER_ERRORS =
  'userErrors { code message path ... on IdempotentParameterMismatch { differingParameters } ... on InvalidState { state } }';

/** The mutation that submits an action and reads all of its answer. */
export function submitDocument(mutation: string, [input, selection]: ActionEntry): string {
  return document(
    mutation,
    input,
    `disposition operation { ${OPERATION_FIELDS} } response ${selection} ${USER_ERRORS}`,
  );
}

/** The mutation that only asks whether it would be done. */
export function dryRunDocument(mutation: string, [input]: ActionEntry): string {
  return document(mutation, input, `dryRun { passed code message } ${USER_ERRORS}`);
}

function document(mutation: string, input: string | null, selection: string): string {
  const declared = input === null ? '' : `, $input: ${input}!`;
  const given = input === null ? '' : ', input: $input';
  return `mutation ($clientToken: ClientToken!, $regionId: String, $options: SubmitOptions${declared}) {
  answer: ${mutation}(clientToken: $clientToken, regionId: $regionId, options: $options${given}) { ${selection} }
}`;
}
