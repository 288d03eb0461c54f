import { type ActionSpec, secretsOf } from '@oncegate/catalog';
import {
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { Outcome } from '../outcome.ts';
import { submit } from '../submit/submit.ts';
import { inputType } from './input-types.ts';
import { mutationName, typePrefix } from './names.ts';
import { outcomeFields } from './outcome-fields.ts';
import { responseType } from './response-types.ts';
import { clientTokenScalar } from './scalars/client-token.ts';
import { type GivenOptions, submitOptions, submitOptionsType } from './submit-options.ts';
import { inputPath, wireParameters } from './wire-parameters.ts';

type Arguments = {
  readonly clientToken: unknown;
  readonly regionId?: string | null;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly options?: GivenOptions;
};

type Mutation = GraphQLFieldConfig<unknown, GatewayContext, Arguments>;

/** One typed mutation for every action given, by its name. */
export function actionMutations(specs: readonly ActionSpec[]): Record<string, Mutation> {
  return Object.fromEntries(specs.map((spec) => [mutationName(spec), mutation(spec)]));
}

function mutation(spec: ActionSpec): Mutation {
  return {
    type: new GraphQLNonNull(payloadType(spec)),
    description: actionDescription(spec),
    deprecationReason: spec.deprecated ? 'The cloud advises against this action.' : undefined,
    args: argumentsOf(spec),
    resolve: (_, { clientToken, regionId, input, options }, context) =>
      submit(
        {
          spec,
          clientToken,
          regionId: regionId ?? null,
          parameters: wireParameters(spec, input ?? {}),
          argumentPath: inputPath,
          options: submitOptions(options),
        },
        context,
      ),
  };
}

/** What is known of an action, as sentences. */
export function actionDescription(spec: ActionSpec): string {
  const { product, version, action, kind, dryRun, regionId } = spec;
  return [
    `Calls ${action} of ${product === 'Vpc' ? 'VPC' : 'GPDB'} ${version}, once per client token.`,
    kind === 'read'
      ? 'The action only reads; it is a mutation because it takes a client token, and the answer is that of the one time it was made.'
      : '',
    dryRun ? 'Takes dry runs.' : '',
    regionId === 'none' ? 'The region only says where to call.' : '',
    secretsOf(spec).response.length > 0 ? 'The answer may hold a secret.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function argumentsOf(spec: ActionSpec): GraphQLFieldConfigArgumentMap {
  const input = inputType(spec);
  return {
    clientToken: {
      type: new GraphQLNonNull(clientTokenScalar),
      description: 'Names this call. The same token again: the same operation, the same answer.',
    },
    regionId: {
      type: GraphQLString,
      description: "The region to call; the account's own where it is left out.",
    },
    ...(input === null
      ? {}
      : { input: { type: new GraphQLNonNull(input), description: 'What to call it with.' } }),
    options: { type: submitOptionsType, description: 'How the submission is treated.' },
  };
}

function payloadType(spec: ActionSpec): GraphQLObjectType<Outcome, GatewayContext> {
  const { operation, ...rest } = outcomeFields;
  return new GraphQLObjectType<Outcome, GatewayContext>({
    name: `${typePrefix(spec)}Payload`,
    description: `What came of submitting ${spec.action}.`,
    fields: {
      ...(operation && { operation }),
      response: {
        type: responseType(spec),
        description: "The cloud's answer; null unless the operation SUCCEEDED.",
        resolve: (outcome) =>
          outcome.disposition === 'REJECTED' ? null : (outcome.operation?.record.result ?? null),
      },
      ...rest,
    },
  });
}
