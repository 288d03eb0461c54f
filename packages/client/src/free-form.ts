import { newClientToken } from '@oncegate/core';
import type { DryRunOptions } from './action.ts';
import type { Call, CallOptions, DryRunAnswer } from './call-options.ts';
import { USER_ERRORS } from './document.ts';
import { OPERATION_FIELDS, type Product } from './operation.ts';
import type { Payload } from './payload.ts';
import { performCall, type Submission } from './perform-call.ts';
import { performDryRun } from './perform-dry-run.ts';
import type { Ports } from './until-over.ts';

/** A call by the cloud's own names, for whoever learns only at run time what to call. */
export type FreeFormCall = {
  readonly product: Product;
  /** As the cloud spells it: `CreateVpc`. */
  readonly action: string;
  /** Nested or dotted: `{ CidrBlock: '10.0.0.0/8', 'Tag.1.Key': 'env' }`. */
  readonly parameters?: Readonly<Record<string, unknown>>;
};

/** Calls any action once per client token. The answer is the cloud's, under its own names. */
export type FreeForm = {
  (call: FreeFormCall, options?: CallOptions): Call<unknown>;
  /** Asks whether it would be done. Uses up no token. */
  dryRun(call: FreeFormCall, options?: DryRunOptions): Promise<DryRunAnswer>;
};

const submitting = (fields: string): string =>
  `mutation ($items: [SubmitItem!]!) { answer: submitOperations(items: $items) { results { ${fields} ${USER_ERRORS} } ${USER_ERRORS} } }`;
const SUBMIT = submitting(`disposition operation { ${OPERATION_FIELDS} }`);
const DRY_RUN = submitting('dryRun { passed code message }');

export function freeForm(ports: Ports): FreeForm {
  const submit = (call: FreeFormCall, options: CallOptions = {}): Call<unknown> => {
    const clientToken = options.clientToken ?? newClientToken();
    const submission: Submission<unknown> = {
      document: SUBMIT,
      variables: variablesOf(call, options.regionId),
      payload: (data) => {
        const item = itemOf<Omit<Payload<unknown>, 'response'>>(data);
        return item && { ...item, response: item.operation?.result ?? null };
      },
    };
    const answer = performCall(submission, clientToken, options, ports);
    return Object.assign(answer, { clientToken });
  };
  const dryRun = (call: FreeFormCall, options: DryRunOptions = {}): Promise<DryRunAnswer> => {
    const variables = variablesOf(call, options.regionId)(newClientToken(), { dryRun: true });
    return performDryRun(DRY_RUN, variables, itemOf, options, ports);
  };
  return Object.assign(submit, { dryRun });
}

function variablesOf({ product, action, parameters }: FreeFormCall, regionId: string | undefined) {
  return (clientToken: string, options: object): object => ({
    items: [{ clientToken, product, action, regionId, parameters, options }],
  });
}

/** The only item, or why there is none; told of as if it were the whole request. */
function itemOf<Item extends Pick<Payload<unknown>, 'userErrors'>>(
  data: Readonly<Record<string, unknown>>,
): Item | null {
  const answer = (data.answer ?? null) as
    | (Item & { readonly results: readonly (Item | null)[] })
    | null;
  const [item = null] = answer?.results ?? [];
  const told = answer !== null && answer.userErrors.length > 0 ? answer : item;
  return (
    told && {
      ...told,
      userErrors: told.userErrors.map((error) => ({
        ...error,
        path: error.path?.slice(0, 2).join('.') === 'items.0' ? error.path.slice(2) : error.path,
      })),
    }
  );
}
