import { isTerminal } from '@oncegate/core';
import { type Answer, type AskOptions, ask, askOnce } from './ask.ts';
import type { CallError } from './call-error.ts';
import type { WaitOptions } from './call-options.ts';
import { cancelById } from './cancel.ts';
import { USER_ERRORS } from './document.ts';
import {
  OPERATION_FIELDS,
  type Operation,
  type OperationState,
  type OperationSummary,
  type Product,
  SUMMARY_FIELDS,
} from './operation.ts';
import { failureOf } from './payload.ts';
import { type Ports, untilOver } from './until-over.ts';
import { waitOptionsRefusal } from './wait-options-refusal.ts';

/** Which operations are meant. Every condition that is given must hold. Times are ISO 8601. */
export type OperationFilter = {
  readonly states?: readonly OperationState[];
  readonly products?: readonly Product[];
  readonly actions?: readonly string[];
  readonly regions?: readonly string[];
  readonly tokenPrefix?: string;
  readonly createdAfter?: string;
  readonly createdBefore?: string;
};

export type OperationPage = {
  readonly nodes: readonly OperationSummary[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** What was found out of an operation that is UNKNOWN. */
export type Resolution = {
  readonly state: 'SUCCEEDED' | 'FAILED';
  /** How it was found out: 1 to 4000 characters. */
  readonly evidence: string;
  /** The cloud's answer as far as it is known; with SUCCEEDED only. */
  readonly result?: unknown;
  /** Why it did not happen; with FAILED only. */
  readonly error?: { readonly code?: string; readonly message?: string };
};

/** Which operation: by the token it was submitted with, or by its id. */
export type OperationName = { readonly clientToken: string } | { readonly id: string };

/** The operations that are there, and what an operator can do about them. */
export type Operations = {
  /** Null where there is none. */
  get(name: OperationName, options?: AskOptions): Promise<Answer<Operation | null>>;
  /** The operation once it has SUCCEEDED, or how it ended instead. Null where there is none. */
  wait(id: string, options?: WaitOptions): Promise<Answer<Operation | null>>;
  /** The newest first, 1 to 100 a page. */
  list(
    filter?: OperationFilter,
    page?: { readonly first?: number; readonly after?: string },
    options?: AskOptions,
  ): Promise<Answer<OperationPage>>;
  /** Runs once more what FAILED. Sent once: where no answer came, look before you repeat it. */
  retry(id: string): Promise<Answer<Operation>>;
  /** Withdraws what cannot have had an effect yet. Sent once. */
  cancel(id: string): Promise<Answer<Operation>>;
  /** Ends what is UNKNOWN. Sent once. */
  resolve(id: string, resolution: Resolution): Promise<Answer<Operation>>;
};

const BY_TOKEN = `query ($clientToken: ClientToken!) { answer: operationByToken(clientToken: $clientToken) { ${OPERATION_FIELDS} } }`;
const BY_ID = `query ($id: ID!, $waitMs: Int) { answer: operation(id: $id, waitMs: $waitMs) { ${OPERATION_FIELDS} } }`;
const LIST = `query ($filter: OperationFilter, $first: Int, $after: String) { answer: operations(filter: $filter, first: $first, after: $after) { nodes { ${SUMMARY_FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const STEPPED = `{ operation { ${OPERATION_FIELDS} } ${USER_ERRORS} }`;
const RETRY = `mutation ($id: ID!) { answer: retryOperation(id: $id) ${STEPPED} }`;
const CANCEL = `mutation ($id: ID!) { answer: cancelOperation(id: $id) ${STEPPED} }`;
const RESOLVE = `mutation ($id: ID!, $state: ResolvedState!, $result: JSON, $error: ResolvedError, $evidence: String!) { answer: resolveOperation(id: $id, state: $state, result: $result, error: $error, evidence: $evidence) ${STEPPED} }`;

export function operations(ports: Ports): Operations {
  return {
    get: (name, options = {}) => ask('id' in name ? BY_ID : BY_TOKEN, name, options, ports),
    wait: (id, options = {}) => wait(id, options, ports),
    list: (filter = {}, page = {}, options = {}) => ask(LIST, { filter, ...page }, options, ports),
    retry: (id) => askOnce(RETRY, { id }, ports),
    cancel: (id) => askOnce(CANCEL, { id }, ports),
    resolve: (id, resolution) => askOnce(RESOLVE, { id, ...resolution }, ports),
  };
}

async function wait(
  id: string,
  options: WaitOptions,
  ports: Ports,
): Promise<Answer<Operation | null>> {
  const refusal = waitOptionsRefusal(options);
  if (refusal !== null) return { ok: false, error: refusal };
  const answered = await untilOver<Answer<Operation | null>>(
    {
      document: BY_ID,
      variables: (waitMs) => ({ id, waitMs }),
      read: ({ answer }) => {
        const operation = answer as Operation | null;
        if (operation !== null && !isTerminal(operation.state)) return { operation };
        const error: CallError | null = operation && failureOf(operation);
        return {
          last: error === null ? { ok: true, value: operation } : { ok: false, error },
        };
      },
    },
    () => cancelById(id, ports.gateway),
    options,
    ports,
  );
  return 'last' in answered ? answered.last : { ok: false, error: answered.error };
}
