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
export async function cancelByToken(clientToken: string, gateway: Gateway): Promise<boolean> {
  const found = await ask(FIND, { token: clientToken }, gateway);
  const { id } = (found?.operationByToken ?? {}) as { readonly id?: string };
  return id !== undefined && cancelById(id, gateway);
}

/** The same of an operation that is known by its id. */
export async function cancelById(id: string, gateway: Gateway): Promise<boolean> {
  const canceled = await ask(CANCEL, { id }, gateway);
  const payload = canceled?.cancelOperation as { readonly userErrors: readonly unknown[] } | null;
  return payload?.userErrors.length === 0;
}

async function ask(query: string, variables: object, gateway: Gateway) {
  const posted = await post(gateway, query, variables, AbortSignal.timeout(ANSWER_MS));
  return posted.kind === 'data' ? posted.data : null;
}
