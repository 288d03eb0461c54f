import {
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { cancelOperation } from '../operations/cancel-operation.ts';
import type { OperatorOutcome } from '../operations/operator-outcome.ts';
import { type Finding, resolveOperation } from '../operations/resolve-operation.ts';
import { retryOperation } from '../operations/retry-operation.ts';
import { operationType } from './operation-type.ts';
import { jsonScalar } from './scalars/json.ts';
import { userErrorsField } from './user-error-types.ts';

type Mutation<Arguments> = GraphQLFieldConfig<unknown, GatewayContext, Arguments>;

const id = { type: new GraphQLNonNull(GraphQLID), description: 'Id of the operation.' };

export const cancelOperationField: Mutation<{ readonly id: string }> = {
  type: payloadType('CancelOperationPayload', 'What came of canceling.'),
  description:
    'Withdraws an operation that waits and cannot have had an effect yet. Its token is used up: resent, it is answered with CANCELED.',
  args: { id },
  resolve: (_, args, context) => cancelOperation(args.id, context),
};

const retryOptions = new GraphQLInputObjectType({
  name: 'RetryOptions',
  description: 'How a retry is treated.',
  fields: {
    waitMs: {
      type: GraphQLInt,
      description: 'Milliseconds to wait for the outcome, 60000 at most.',
    },
  },
});

export const retryOperationField: Mutation<{
  readonly id: string;
  readonly options?: { readonly waitMs?: number | null } | null;
}> = {
  type: payloadType('RetryOperationPayload', 'What came of running it again.'),
  description:
    'Runs an operation that FAILED once more, with the same client token. The cloud may remember its refusal and answer it again: then only a new token helps.',
  args: { id, options: { type: retryOptions, description: 'How the retry is treated.' } },
  resolve: (_, args, context) => retryOperation(args.id, args.options?.waitMs ?? 0, context),
};

const resolvedState = new GraphQLEnumType({
  name: 'ResolvedState',
  description: 'What turned out to be so.',
  values: {
    SUCCEEDED: { description: 'The cloud did act.' },
    FAILED: { description: 'It is proven that the cloud did nothing.' },
  },
});

const resolvedError = new GraphQLInputObjectType({
  name: 'ResolvedError',
  description: 'Why it did not happen.',
  fields: {
    code: { type: GraphQLString, description: "The cloud's error code, where one is known." },
    message: { type: GraphQLString, description: 'For people.' },
  },
});

export const resolveOperationField: Mutation<
  { readonly id: string } & Partial<Finding> & Pick<Finding, 'state' | 'evidence'>
> = {
  type: payloadType('ResolveOperationPayload', 'What came of resolving.'),
  description:
    'Ends an operation that is UNKNOWN with what you found out. Sends nothing. Who did it, and the evidence, are kept in the audit.',
  args: {
    id,
    state: { type: new GraphQLNonNull(resolvedState), description: 'What turned out to be so.' },
    result: {
      type: jsonScalar,
      description:
        'The cloud\'s answer under its own names, as far as it is known: `{ VpcId: "vpc-1" }`. With SUCCEEDED only.',
    },
    error: { type: resolvedError, description: 'Why it did not happen. With FAILED only.' },
    evidence: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'How it was found out: 1 to 4000 characters.',
    },
  },
  resolve: (_, { result, error, ...args }, context) =>
    resolveOperation(args.id, { ...args, result: result ?? null, error: error ?? null }, context),
};

function payloadType(
  name: string,
  description: string,
): GraphQLNonNull<GraphQLObjectType<OperatorOutcome, GatewayContext>> {
  return new GraphQLNonNull(
    new GraphQLObjectType<OperatorOutcome, GatewayContext>({
      name,
      description,
      fields: {
        operation: {
          type: operationType,
          description: 'The operation as it is now; null where there is none.',
        },
        userErrors: userErrorsField,
      },
    }),
  );
}
