import type { ActionSpec } from '@oncegate/catalog';
import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { actionMutations } from './action-mutations.ts';
import { operationsField } from './operation-connection.ts';
import { cancelOperationField, retryOperationField } from './operation-mutations.ts';
import { nodeField, operationByTokenField, operationField } from './operation-queries.ts';
import { operationChangedField } from './operation-subscriptions.ts';
import { userErrorTypes } from './user-error-types.ts';

/** The whole schema, with a mutation for every action given. */
export function gatewaySchema(specs: readonly ActionSpec[]): GraphQLSchema {
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Query',
      description: 'What is known of your operations.',
      fields: {
        node: nodeField,
        operation: operationField,
        operationByToken: operationByTokenField,
        operations: operationsField,
      },
    }),
    mutation: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Mutation',
      description: 'Calls to the cloud, each made once, and what can be asked of them.',
      fields: {
        ...actionMutations(specs),
        cancelOperation: cancelOperationField,
        retryOperation: retryOperationField,
      },
    }),
    subscription: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Subscription',
      description: 'What becomes of your operations.',
      fields: { operationChanged: operationChangedField },
    }),
    types: [...userErrorTypes],
  });
}
