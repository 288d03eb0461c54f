import type { ActionSpec } from '@oncegate/catalog';
import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { actionField, actionsField } from './action-discovery.ts';
import { actionMutations } from './action-mutations.ts';
import { operationsField } from './operation-connection.ts';
import {
  cancelOperationField,
  resolveOperationField,
  retryOperationField,
} from './operation-mutations.ts';
import { nodeField, operationByTokenField, operationField } from './operation-queries.ts';
import { operationChangedField, operationsChangedField } from './operation-subscriptions.ts';
import { submitOperationsField } from './submit-operations.ts';
import { userErrorTypes } from './user-error-types.ts';

/** The whole schema, with a mutation for every action given. */
export function gatewaySchema(specs: readonly ActionSpec[]): GraphQLSchema {
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Query',
      description: 'What is known of your operations, and what can be called.',
      fields: {
        node: nodeField,
        operation: operationField,
        operationByToken: operationByTokenField,
        operations: operationsField,
        actions: actionsField,
        action: actionField,
      },
    }),
    mutation: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Mutation',
      description: 'Calls to the cloud, each made once, and what can be asked of them.',
      fields: {
        ...actionMutations(specs),
        submitOperations: submitOperationsField,
        cancelOperation: cancelOperationField,
        retryOperation: retryOperationField,
        resolveOperation: resolveOperationField,
      },
    }),
    subscription: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Subscription',
      description: 'What becomes of your operations.',
      fields: {
        operationChanged: operationChangedField,
        operationsChanged: operationsChangedField,
      },
    }),
    types: [...userErrorTypes],
  });
}
