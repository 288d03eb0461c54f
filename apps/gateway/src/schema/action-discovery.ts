import {
  type ActionSpec,
  catalogue,
  findAction,
  hintsOf,
  type ParameterSpec,
  type Product,
  visibleParameters,
} from '@oncegate/catalog';
import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { actionDescription } from './action-mutations.ts';
import { hintWords } from './hint-words.ts';
import { fieldName, mutationName } from './names.ts';
import { productType } from './product-type.ts';

type Query<Arguments> = GraphQLFieldConfig<unknown, GatewayContext, Arguments>;
type Parameter = { readonly spec: ActionSpec; readonly parameter: ParameterSpec };

const text = new GraphQLNonNull(GraphQLString);
const truth = new GraphQLNonNull(GraphQLBoolean);

function listOf(type: GraphQLOutputType): GraphQLOutputType {
  return new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
}

const kindType = new GraphQLEnumType({
  name: 'ActionKind',
  description: 'What an action does, told by its verb.',
  values: {
    READ: { value: 'read', description: 'It only reads.' },
    WRITE: { value: 'write', description: 'It changes something, or may.' },
  },
});

const regionUseType = new GraphQLEnumType({
  name: 'RegionUse',
  description: 'What an action does with its region.',
  values: {
    REQUIRED: { value: 'required', description: 'It is sent, and needed.' },
    OPTIONAL: { value: 'optional', description: 'It is sent.' },
    NONE: { value: 'none', description: 'It only says where to call.' },
  },
});

const parameterType = new GraphQLObjectType<Parameter, GatewayContext>({
  name: 'ActionParameter',
  description: 'Something that an action is called with.',
  fields: {
    name: {
      type: text,
      description: "The cloud's own name, for `submitOperations`.",
      resolve: ({ parameter }) => parameter.name,
    },
    field: {
      type: text,
      description: "Its name in the mutation's input.",
      resolve: ({ parameter }) => fieldName(parameter.name),
    },
    type: {
      type: text,
      description: 'string, integer, number, boolean, array, object, map or any.',
      resolve: ({ parameter }) => parameter.type,
    },
    required: {
      type: truth,
      description: 'Whether the action refuses to do without.',
      resolve: ({ parameter }) => parameter.required,
    },
    deprecated: {
      type: truth,
      description: 'Whether the cloud advises against it.',
      resolve: ({ parameter }) => parameter.deprecated ?? false,
    },
    description: {
      type: text,
      description: 'Known values, bounds and default; empty where none are known.',
      resolve: ({ spec, parameter }) => {
        const hints = hintsOf(spec);
        return hintWords(hints.get(parameter.name) ?? hints.get(`${parameter.name}[]`));
      },
    },
  },
});

const actionType = new GraphQLObjectType<ActionSpec, GatewayContext>({
  name: 'Action',
  description: 'An action of the cloud that takes a client token.',
  fields: {
    product: { type: new GraphQLNonNull(productType), description: 'Whose action it is.' },
    version: { type: text, description: "Version of the product's API." },
    name: { type: text, description: 'As the cloud spells it.', resolve: ({ action }) => action },
    mutation: { type: text, description: 'The mutation that calls it.', resolve: mutationName },
    description: { type: text, description: 'What is known of it.', resolve: actionDescription },
    kind: { type: new GraphQLNonNull(kindType), description: 'Whether it only reads.' },
    tokenParameter: {
      type: text,
      description: 'What the cloud calls the token here: `ClientToken`, or `Token`.',
    },
    dryRun: { type: truth, description: 'Whether it takes `options.dryRun`.' },
    regionId: { type: new GraphQLNonNull(regionUseType), description: 'What the region is for.' },
    deprecated: { type: truth, description: 'Whether the cloud advises against it.' },
    parameters: {
      type: listOf(parameterType),
      description: 'What it is called with, token, region and dry run apart.',
      resolve: (spec) => visibleParameters(spec).map((parameter) => ({ spec, parameter })),
    },
  },
});

export const actionsField: Query<{
  readonly product?: Product | null;
  readonly search?: string | null;
}> = {
  type: listOf(actionType),
  description: 'The actions there are a mutation for.',
  args: {
    product: { type: productType, description: 'Of this product only.' },
    search: {
      type: GraphQLString,
      description: 'Whose name holds this, in any spelling of case.',
    },
  },
  resolve: (_, { product, search }) => {
    const wanted = (search ?? '').toLowerCase();
    return catalogue().filter(
      (spec) =>
        (product == null || spec.product === product) && spec.action.toLowerCase().includes(wanted),
    );
  },
};

export const actionField: Query<{ readonly product: Product; readonly name: string }> = {
  type: actionType,
  description: 'An action by its name; null where there is none.',
  args: {
    product: { type: new GraphQLNonNull(productType), description: 'Whose action it is.' },
    name: { type: text, description: 'As the cloud spells it.' },
  },
  resolve: (_, { product, name }) => findAction(product, name) ?? null,
};
