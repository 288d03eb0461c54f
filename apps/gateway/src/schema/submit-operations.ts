import type { Product } from '@oncegate/catalog';
import {
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { actionRefusal } from '../access/allowed-action.ts';
import type { Caller } from '../caller.ts';
import type { GatewayContext } from '../gateway-context.ts';
import type { Outcome } from '../outcome.ts';
import { invalidParameters } from '../submit/checked-call.ts';
import { freeFormItem } from '../submit/free-form-item.ts';
import { type Item, submitAll } from '../submit/submit-all.ts';
import type { UserError } from '../user-error.ts';
import { wirePath } from '../wire-path.ts';
import { outcomeFields } from './outcome-fields.ts';
import { productType } from './product-type.ts';
import { clientTokenScalar } from './scalars/client-token.ts';
import { jsonScalar } from './scalars/json.ts';
import { type GivenOptions, submitOptions, submitOptionsType } from './submit-options.ts';
import { userErrorsField } from './user-error-types.ts';

type GivenItem = {
  readonly clientToken: unknown;
  readonly product: Product;
  readonly action: string;
  readonly regionId?: string | null;
  readonly parameters?: unknown;
  readonly options?: GivenOptions;
};

type Submitted = {
  readonly results: readonly (Outcome | Error)[];
  readonly userErrors: readonly UserError[];
};

/** A body holds more than this many, but each is a write that others wait behind. */
const MAX_ITEMS = 100;

const itemType = new GraphQLInputObjectType({
  name: 'SubmitItem',
  description: 'One call, in free form.',
  fields: {
    clientToken: {
      type: new GraphQLNonNull(clientTokenScalar),
      description: 'Names this call, as in the mutation of the action.',
    },
    product: { type: new GraphQLNonNull(productType), description: 'The product to call.' },
    action: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'The action, as the cloud spells it: `CreateVpc`.',
    },
    regionId: {
      type: GraphQLString,
      description: "The region to call; the account's own where it is left out.",
    },
    parameters: {
      type: jsonScalar,
      description:
        'An object with the parameters under the cloud\'s own names, nested or dotted: `{ CidrBlock: "10.0.0.0/8", Tag: [{ Key: "env" }] }`. Names of the protocol, the token, DryRun and the owner parameters are refused.',
    },
    options: { type: submitOptionsType, description: 'How the submission is treated.' },
  },
});

const resultType = new GraphQLObjectType<Outcome, GatewayContext>({
  name: 'SubmittedItem',
  description: 'What came of one item. The answer of the cloud is `operation.result`.',
  fields: outcomeFields,
});

const payloadType = new GraphQLObjectType<Submitted, GatewayContext>({
  name: 'SubmitOperationsPayload',
  description: 'What came of a list of submissions.',
  fields: {
    results: {
      type: new GraphQLNonNull(new GraphQLList(resultType)),
      description:
        'One for each item, in their order. Null where `errors` say why: then resend that item with the same token.',
    },
    userErrors: userErrorsField,
  },
});

export const submitOperationsField: GraphQLFieldConfig<
  unknown,
  GatewayContext,
  { readonly items: readonly GivenItem[] }
> = {
  type: new GraphQLNonNull(payloadType),
  description:
    'Submits up to 100 calls, one token each, in the order given; each is answered on its own. An item whose token came earlier in the list meets that one.',
  args: {
    items: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(itemType))),
      description: '1 to 100 submissions.',
    },
  },
  resolve: async (_, { items }, context): Promise<Submitted> => {
    if (items.length < 1 || items.length > MAX_ITEMS) {
      const rule = `Submit 1 to ${MAX_ITEMS} items at a time.`;
      return { results: [], userErrors: [invalidParameters(rule, ['items'])] };
    }
    await context.charge(items.length - 1);
    const asked = items.map((item) => itemOf(item, context.caller));
    const results = await submitAll(asked, context);
    return { results: results.map(placed), userErrors: [] };
  },
};

function itemOf({ regionId, parameters, options, ...item }: GivenItem, caller: Caller): Item {
  const forbidden = actionRefusal(caller, item.product, item.action);
  if (forbidden !== null) {
    return { refused: forbidden };
  }
  const named = {
    ...item,
    regionId: regionId ?? null,
    parameters,
    options: submitOptions(options),
  };
  return freeFormItem(named, wirePath);
}

/** The same with the places of its refusals told from the list on. */
function placed(result: Outcome | Error, index: number): Outcome | Error {
  if (result instanceof Error) {
    return result;
  }
  const userErrors = result.userErrors.map((error) => ({
    ...error,
    path: ['items', String(index), ...(error.path ?? [])],
  }));
  return { ...result, userErrors };
}
