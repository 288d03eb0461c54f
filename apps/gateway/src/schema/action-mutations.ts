import type { ActionSpec } from '@oncegate/catalog';
import {
  GraphQLEnumType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import type { Disposition, Outcome } from '../submit/outcome.ts';
import { submit } from '../submit/submit.ts';
import { inputType } from './input-types.ts';
import { mutationName, typePrefix } from './names.ts';
import { operationType } from './operation-type.ts';
import { responseType } from './response-types.ts';
import { clientTokenScalar } from './scalars/client-token.ts';
import { userErrorsField } from './user-error-types.ts';
import { wireParameters } from './wire-parameters.ts';

type Arguments = {
  readonly clientToken: unknown;
  readonly regionId?: string | null;
  readonly input?: Readonly<Record<string, unknown>>;
  readonly options?: {
    readonly waitMs?: number | null;
    readonly deadlineMs?: number | null;
  } | null;
};

type Mutation = GraphQLFieldConfig<unknown, GatewayContext, Arguments>;

/** One typed mutation for every action given, by its name. */
export function actionMutations(specs: readonly ActionSpec[]): Record<string, Mutation> {
  return Object.fromEntries(specs.map((spec) => [mutationName(spec), mutation(spec)]));
}

function mutation(spec: ActionSpec): Mutation {
  return {
    type: new GraphQLNonNull(payloadType(spec)),
    description: description(spec),
    deprecationReason: spec.deprecated ? 'The cloud advises against this action.' : undefined,
    args: argumentsOf(spec),
    resolve: (_, { clientToken, regionId, input, options }, context) =>
      submit(
        {
          spec,
          clientToken,
          regionId: regionId ?? null,
          parameters: wireParameters(spec, input ?? {}),
          options: { waitMs: options?.waitMs ?? 0, deadlineMs: options?.deadlineMs ?? null },
        },
        context,
      ),
  };
}

function description({ product, version, action, kind }: ActionSpec): string {
  const call = `Calls ${action} of ${product === 'Vpc' ? 'VPC' : 'GPDB'} ${version}, once per client token.`;
  return kind === 'read' ? `${call} The action only reads.` : call;
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
    options: { type: submitOptions, description: 'How the submission is treated.' },
  };
}

function payloadType(spec: ActionSpec): GraphQLObjectType<Outcome, GatewayContext> {
  return new GraphQLObjectType<Outcome, GatewayContext>({
    name: `${typePrefix(spec)}Payload`,
    description: `What came of submitting ${spec.action}.`,
    fields: {
      operation: {
        type: operationType,
        description: 'The operation the token stands for; null where there is none.',
      },
      response: {
        type: responseType(spec),
        description: "The cloud's answer; null unless the operation SUCCEEDED.",
        resolve: ({ operation, disposition }) =>
          disposition === 'REJECTED' ? null : (operation?.record.result ?? null),
      },
      disposition: {
        type: new GraphQLNonNull(dispositionType),
        description: 'What the gateway did with this request.',
      },
      userErrors: userErrorsField,
    },
  });
}

const submitOptions = new GraphQLInputObjectType({
  name: 'SubmitOptions',
  description:
    'How a submission is treated. Options are no part of what a token stands for: those of the first submission hold.',
  fields: {
    waitMs: {
      type: GraphQLInt,
      description:
        'Milliseconds to wait for the outcome, 60000 at most. The answer has the state reached by then.',
    },
    deadlineMs: {
      type: GraphQLInt,
      description: 'Milliseconds a run may take in all, its retries included.',
    },
  },
});

const dispositions: Readonly<Record<Disposition, string>> = {
  CREATED: 'The token was new: this request made the operation.',
  ATTACHED: 'The same call is under way already.',
  REPLAYED: 'The same call has its outcome already: this is it.',
  REJECTED: 'Refused; `userErrors` say why. Nothing was done.',
};

const dispositionType = new GraphQLEnumType({
  name: 'Disposition',
  description: 'What a submission met.',
  values: Object.fromEntries(
    Object.entries(dispositions).map(([name, words]) => [name, { description: words }]),
  ),
});
