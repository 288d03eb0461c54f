import type { OperationFilter, OperationRecord } from '@oncegate/ledger';
import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { encodeCursor } from '../operations/cursor.ts';
import { listOperations, type OperationPage } from '../operations/list-operations.ts';
import { operationState } from './operation-state.ts';
import { operationType } from './operation-type.ts';
import { productType } from './product-type.ts';
import { dateTimeScalar } from './scalars/date-time.ts';

type Arguments = {
  readonly filter?:
    | { readonly [Name in keyof OperationFilter]?: OperationFilter[Name] | null }
    | null;
  readonly first?: number | null;
  readonly after?: string | null;
};

const DEFAULT_PAGE = 20;

const text = new GraphQLNonNull(GraphQLString);
const truth = new GraphQLNonNull(GraphQLBoolean);

const filterType = new GraphQLInputObjectType({
  name: 'OperationFilter',
  description: 'Which operations are meant. Every condition that is given must hold.',
  fields: {
    states: {
      type: new GraphQLList(new GraphQLNonNull(operationState)),
      description: 'In any of these states.',
    },
    products: {
      type: new GraphQLList(new GraphQLNonNull(productType)),
      description: 'Of any of these products.',
    },
    actions: {
      type: new GraphQLList(text),
      description: 'Any of these actions, as the cloud spells them.',
    },
    regions: { type: new GraphQLList(text), description: 'In any of these regions.' },
    tokenPrefix: { type: GraphQLString, description: 'The client token begins with this.' },
    createdAfter: { type: dateTimeScalar, description: 'Recorded later than this.' },
    createdBefore: { type: dateTimeScalar, description: 'Recorded earlier than this.' },
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

const pageInfoType = new GraphQLObjectType<OperationPage, GatewayContext>({
  name: 'PageInfo',
  description: 'Where a page lies in its list.',
  fields: {
    hasNextPage: { type: truth, description: 'Whether older ones follow.' },
    hasPreviousPage: { type: truth, description: 'Whether the page was asked for with a cursor.' },
    startCursor: {
      type: GraphQLString,
      description: 'Cursor of the first edge.',
      resolve: ({ records }) => cursorOf(records[0]),
    },
    endCursor: {
      type: GraphQLString,
      description: 'Cursor of the last edge: `after` of the next page.',
      resolve: ({ records }) => cursorOf(records.at(-1)),
    },
  },
});

const connectionType = new GraphQLObjectType<OperationPage, GatewayContext>({
  name: 'OperationConnection',
  description: 'A page of operations, newest first.',
  fields: {
    edges: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(edgeType))),
      description: 'The operations of this page.',
      resolve: ({ records }) => records,
    },
    pageInfo: {
      type: new GraphQLNonNull(pageInfoType),
      description: 'How to go on.',
      resolve: (page) => page,
    },
  },
});

export const operationsField: GraphQLFieldConfig<unknown, GatewayContext, Arguments> = {
  type: new GraphQLNonNull(connectionType),
  description: 'Your operations, newest first. A page keeps its place while rows come and go.',
  args: {
    filter: { type: filterType, description: 'All of them where it is left out.' },
    first: { type: GraphQLInt, defaultValue: DEFAULT_PAGE, description: '1 to 100.' },
    after: { type: GraphQLString, description: '`endCursor` of the page before.' },
  },
  resolve: (_, { filter, first, after }, context) =>
    listOperations(given(filter ?? {}), first ?? DEFAULT_PAGE, after ?? null, context),
};

/** A condition given as null is one that is not given. */
function given(filter: NonNullable<Arguments['filter']>): OperationFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, condition]) => condition !== null));
}

function cursorOf(record: OperationRecord | undefined): string | null {
  return record === undefined ? null : encodeCursor(record);
}
