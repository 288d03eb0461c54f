import { GraphQLBoolean, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';

/** Where a page lies in its list, as Relay has it. */
export type PageInfo = {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
};

const truth = new GraphQLNonNull(GraphQLBoolean);

export const pageInfoType: GraphQLObjectType<PageInfo, GatewayContext> = new GraphQLObjectType<
  PageInfo,
  GatewayContext
>({
  name: 'PageInfo',
  description: 'Where a page lies in its list.',
  fields: {
    hasNextPage: { type: truth, description: 'Whether more follow in this order.' },
    hasPreviousPage: { type: truth, description: 'Whether the page was asked for with a cursor.' },
    startCursor: { type: GraphQLString, description: 'Cursor of the first edge.' },
    endCursor: {
      type: GraphQLString,
      description: 'Where this page ends: `after` of the next one.',
    },
  },
});
