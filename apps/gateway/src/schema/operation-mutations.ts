import {
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLObjectType,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { cancelOperation } from '../operations/cancel-operation.ts';
import type { OperatorOutcome } from '../operations/operator-outcome.ts';
import { retryOperation } from '../operations/retry-operation.ts';
import { operationType } from './operation-type.ts';
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
