import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, getOperationAST, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';

/** Apollo would execute a subscription as if it were a query, and find a fault of ours. */
export const REFUSE_SUBSCRIPTIONS: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, request }) => {
      if (
        getOperationAST(document, request.operationName)?.operation !==
        OperationTypeNode.SUBSCRIPTION
      )
        return;
      throw new GraphQLError(
        'Subscriptions go over a WebSocket at this path, or by POST to /graphql/stream.',
        { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } },
      );
    },
  }),
};
