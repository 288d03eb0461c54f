import type { Cursor, OperationRecord, Order } from '@oncegate/ledger';
import {
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { encodeCursor } from '../operations/cursor.ts';
import { listOperations, type OperationPage } from '../operations/list-operations.ts';
import { type GivenFilter, operationFilter, operationFilterType } from './operation-filter.ts';
import { operationType } from './operation-type.ts';
import { type PageInfo, pageInfoType } from './page-info.ts';

type Arguments = {
  readonly filter?: GivenFilter;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly order?: Order | null;
};

const DEFAULT_PAGE = 20;

const text = new GraphQLNonNull(GraphQLString);

const orderType = new GraphQLEnumType({
  name: 'OperationOrder',
  description: 'By the time of recording.',
  values: {
    NEWEST_FIRST: { value: 'newest' satisfies Order, description: 'The latest first.' },
    OLDEST_FIRST: { value: 'oldest' satisfies Order, description: 'The earliest first.' },
  },
});

const edgeType = new GraphQLObjectType<OperationRecord, GatewayContext>({
  name: 'OperationEdge',
  description: 'An operation and its place in the list.',
  fields: {
    cursor: { type: text, description: 'Goes into `after`.', resolve: encodeCursor },
    node: {
      type: new GraphQLNonNull(operationType),
      description: 'The operation.',
      resolve: (record) => ({ record }),
    },
  },
});

const connectionType = new GraphQLObjectType<OperationPage, GatewayContext>({
  name: 'OperationConnection',
  description: 'A page of operations.',
  fields: {
    edges: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(edgeType))),
      description: 'The operations of this page.',
      resolve: ({ records }) => records,
    },
    nodes: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(operationType))),
      description: 'The same without their cursors.',
      resolve: ({ records }) => records.map((record) => ({ record })),
    },
    pageInfo: {
      type: new GraphQLNonNull(pageInfoType),
      description: 'How to go on.',
      resolve: ({ records, end, hasNextPage, hasPreviousPage }): PageInfo => ({
        hasNextPage,
        hasPreviousPage,
        startCursor: cursorOf(records[0] ?? null),
        endCursor: cursorOf(end),
      }),
    },
  },
});

export const operationsField: GraphQLFieldConfig<unknown, GatewayContext, Arguments> = {
  type: new GraphQLNonNull(connectionType),
  description:
    'Your operations by the time they were recorded. A page keeps its place while rows come and go.',
  args: {
    filter: { type: operationFilterType, description: 'All of them where it is left out.' },
    first: { type: GraphQLInt, defaultValue: DEFAULT_PAGE, description: '1 to 100.' },
    after: {
      type: GraphQLString,
      description: '`endCursor` of the page before, of the same filter and order.',
    },
    order: { type: orderType, defaultValue: 'newest', description: 'Which come first.' },
  },
  resolve: (_, { filter, first, after, order }, context) =>
    listOperations(
      operationFilter(filter),
      first ?? DEFAULT_PAGE,
      after ?? null,
      order ?? 'newest',
      context,
    ),
};

function cursorOf(place: Cursor | null): string | null {
  return place === null ? null : encodeCursor(place);
}
