import { GraphQLError, type GraphQLFieldConfig, GraphQLID, GraphQLNonNull } from 'graphql';
import { followed } from '../access/while-followed.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { findOperation } from '../operations/find-operation.ts';
import { OPERATION_NOT_FOUND } from '../user-error.ts';
import { type GivenFilter, operationFilter, operationFilterType } from './operation-filter.ts';
import { operationType } from './operation-type.ts';

type Subscription<Arguments> = GraphQLFieldConfig<unknown, GatewayContext, Arguments>;

export const operationChangedField: Subscription<{ readonly id: string }> = {
  type: new GraphQLNonNull(operationType),
  description:
    'An operation as it is, then each time it has changed. Changes that come at once may be told as one. Stays open beyond a terminal state, because retryOperation may follow.',
  args: { id: { type: new GraphQLNonNull(GraphQLID), description: 'Id of the operation.' } },
  subscribe: (_, { id }, context) =>
    followed(context, async () => {
      if ((await findOperation(id, context)) === null) {
        const { message, code } = OPERATION_NOT_FOUND;
        throw new GraphQLError(message, { extensions: { code } });
      }
      return context.services.watch.changes(id);
    }),
  resolve: (snapshot) => snapshot,
};

export const operationsChangedField: Subscription<{ readonly filter?: GivenFilter }> = {
  type: new GraphQLNonNull(operationType),
  description:
    'Your operations that pass the filter, first each as it is, the oldest first, then each time one has changed and passes. After a reconnect it begins again: nothing that lasts is missed.',
  args: {
    filter: { type: operationFilterType, description: 'All of them where it is left out.' },
  },
  subscribe: (_, { filter }, context) =>
    followed(context, () =>
      context.services.tenantWatch.changes(context.caller.tenant, operationFilter(filter)),
    ),
  resolve: (snapshot) => snapshot,
};
