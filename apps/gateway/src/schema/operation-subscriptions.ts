import { GraphQLError, type GraphQLFieldConfig, GraphQLID, GraphQLNonNull } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { findOperation } from '../operations/find-operation.ts';
import { OPERATION_NOT_FOUND } from '../user-error.ts';
import { operationType } from './operation-type.ts';

export const operationChangedField: GraphQLFieldConfig<
  unknown,
  GatewayContext,
  { readonly id: string }
> = {
  type: new GraphQLNonNull(operationType),
  description:
    'An operation as it is, then each time it has changed. Changes that come at once may be told as one. Stays open beyond a terminal state, because retryOperation may follow.',
  args: { id: { type: new GraphQLNonNull(GraphQLID), description: 'Id of the operation.' } },
  subscribe: async (_, { id }, context) => {
    if ((await findOperation(id, context)) === null) {
      const { message, code } = OPERATION_NOT_FOUND;
      throw new GraphQLError(message, { extensions: { code } });
    }
    return context.services.watch.changes(id);
  },
  resolve: (snapshot) => snapshot,
};
