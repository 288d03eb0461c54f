import {
  type GraphQLFieldConfigMap,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { UserError } from '../user-error.ts';
import { operationState } from './operation-state.ts';

const text = new GraphQLNonNull(GraphQLString);

const shared: GraphQLFieldConfigMap<unknown, GatewayContext> = {
  code: { type: text, description: 'For programs; does not change.' },
  message: { type: text, description: 'For people.' },
  path: {
    type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
    description: 'The argument that is meant: `["input", "tag", "0", "key"]`.',
  },
};

const userErrorInterface = new GraphQLInterfaceType({
  name: 'UserError',
  description:
    'Why a request was refused. What the cloud refused is not here but in `operation.error`.',
  fields: shared,
});

type OwnFields = GraphQLFieldConfigMap<unknown, GatewayContext>;

const own: Readonly<
  Record<UserError['__typename'], { readonly description: string; readonly fields?: OwnFields }>
> = {
  InvalidClientToken: {
    description: 'This is no client token.',
    fields: {
      rule: { type: text, description: 'The rule it breaks.' },
      offset: {
        type: new GraphQLNonNull(GraphQLInt),
        description: 'Characters before the first offence.',
      },
    },
  },
  InvalidParameters: { description: 'The parameters cannot be sent to the cloud.' },
  InvalidOptions: { description: 'An option is out of its bounds.' },
  IdempotentParameterMismatch: {
    description:
      'The client token stands for a call with other parameters. That call is untouched; it is the `operation` of the payload.',
    fields: {
      differingParameters: {
        type: new GraphQLNonNull(new GraphQLList(text)),
        description:
          "What differs, under the cloud's names (`CidrBlock`, `Tag.1.Key`, `Action`, `RegionId`). Never a value.",
      },
    },
  },
  OperationNotFound: { description: 'There is no such operation, or it is not yours.' },
  InvalidState: {
    description: 'The state of the operation does not allow what was asked.',
    fields: {
      state: { type: new GraphQLNonNull(operationState), description: 'The state it is in.' },
    },
  },
};

/** The concrete refusals; data names its own by `__typename`. */
export const userErrorTypes: readonly GraphQLObjectType[] = Object.entries(own).map(
  ([name, { description, fields }]) =>
    new GraphQLObjectType({
      name,
      description,
      interfaces: [userErrorInterface],
      fields: { ...shared, ...fields },
    }),
);

/** The field that each payload tells its refusals in. */
export const userErrorsField = {
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(userErrorInterface))),
  description: 'Why the request was refused; empty where it was not.',
} as const;
