import { type Gateway, post } from './post.ts';

const FIND = 'query ($token: ClientToken!) { operationByToken(clientToken: $token) { id } }';
const CANCEL = 'mutation ($id: ID!) { cancelOperation(id: $id) { userErrors { code } } }';

/** Nobody waits for this any more, but for its answer. */
const ANSWER_MS = 5_000;

/**
 * Withdraws the operation of a token, where it cannot have had an effect yet. Tried once.
 *
 * @returns whether it was withdrawn.
 */
export async function cancel(clientToken: string, gateway: Gateway): Promise<boolean> {
  const ask = (query: string, variables: object) =>
    post(gateway, query, variables, AbortSignal.timeout(ANSWER_MS));
  const found = await ask(FIND, { token: clientToken });
  const { id } =
    ((found.kind === 'data' ? found.data.operationByToken : null) as { id?: string }) ?? {};
  if (id === undefined) return false;
  const canceled = await ask(CANCEL, { id });
  const payload = (canceled.kind === 'data' ? canceled.data.cancelOperation : null) as {
    readonly userErrors: readonly unknown[];
  } | null;
  return payload?.userErrors.length === 0;
}
