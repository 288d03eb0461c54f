import { operationId, parseClientToken } from '@oncegate/core';
import { type GraphQLFieldConfig, GraphQLID, GraphQLInt, GraphQLNonNull } from 'graphql';
import { whileWaiting } from '../access/while-waiting.ts';
import { badInput } from '../bad-input.ts';
import type { GatewayContext } from '../gateway-context.ts';
import { waitRule } from '../limits/wait-rule.ts';
import { findOperation } from '../operations/find-operation.ts';
import { nodeInterface } from './node-interface.ts';
import { operationType } from './operation-type.ts';
import { clientTokenScalar } from './scalars/client-token.ts';

type Query<Arguments> = GraphQLFieldConfig<unknown, GatewayContext, Arguments>;

const id = { type: new GraphQLNonNull(GraphQLID), description: 'Id of an operation.' };

export const nodeField: Query<{ readonly id: string }> = {
  type: nodeInterface,
  description: 'Anything of yours by its id; null where there is nothing.',
  args: { id },
  resolve: (_, args, context) => findOperation(args.id, context),
};

export const operationField: Query<{ readonly id: string; readonly waitMs?: number | null }> = {
  type: operationType,
  description: 'An operation of yours; null where there is none of this id.',
  args: {
    id,
    waitMs: {
      type: GraphQLInt,
      description: 'Milliseconds to wait for its outcome, 60000 at most.',
    },
  },
  resolve: async (_, args, context) => {
    const waitMs = args.waitMs ?? 0;
    const tooLong = waitRule(waitMs);
    if (tooLong !== null) {
      throw badInput(tooLong);
    }
    return whileWaiting(context, waitMs > 0, async () => {
      const found = await findOperation(args.id, context);
      return found && context.services.watch.waitFor(found, waitMs, context.signal);
    });
  },
};

export const operationByTokenField: Query<{ readonly clientToken: unknown }> = {
  type: operationType,
  description: 'The operation that your client token stands for; null where the token is new.',
  args: {
    clientToken: {
      type: new GraphQLNonNull(clientTokenScalar),
      description: 'The token it was submitted with.',
    },
  },
  resolve: (_, { clientToken }, context) => {
    const token = parseClientToken(clientToken);
    if (!token.ok) {
      throw badInput(token.error.rule);
    }
    return findOperation(operationId(context.caller.tenant, token.value), context);
  },
};
