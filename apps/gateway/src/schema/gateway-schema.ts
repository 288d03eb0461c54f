import type { ActionSpec } from '@oncegate/catalog';
import { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { requiring } from '../access/requiring.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { actionField, actionsField } from './action-discovery.ts';
import { actionMutations } from './action-mutations.ts';
import { auditField } from './audit-connection.ts';
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
import { viewerField } from './viewer.ts';

/**
 * The whole schema, with a mutation for every action given. Here it says which role each field at the
 * root needs.
 */
export function gatewaySchema(specs: readonly ActionSpec[]): GraphQLSchema {
  return new GraphQLSchema({
    query: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Query',
      description: 'What is known of your operations, and what can be called.',
      fields: {
        ...requiring('read', {
          node: nodeField,
          operation: operationField,
          operationByToken: operationByTokenField,
          operations: operationsField,
        }),
        ...requiring('operate', { audit: auditField }),
        ...requiring('any', { actions: actionsField, action: actionField, viewer: viewerField }),
      },
    }),
    mutation: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Mutation',
      description: 'Calls to the cloud, each made once, and what can be asked of them.',
      fields: {
        ...requiring('submit', {
          ...actionMutations(specs),
          submitOperations: submitOperationsField,
        }),
        ...requiring('operate', {
          cancelOperation: cancelOperationField,
          retryOperation: retryOperationField,
          resolveOperation: resolveOperationField,
        }),
      },
    }),
    subscription: new GraphQLObjectType<unknown, GatewayContext>({
      name: 'Subscription',
      description: 'What becomes of your operations.',
      fields: requiring('read', {
        operationChanged: operationChangedField,
        operationsChanged: operationsChangedField,
      }),
    }),
    types: [...userErrorTypes],
  });
}
