import type { AuditEntry } from '@oncegate/ledger';
import {
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { type AuditListing, auditCursor, listAudit } from '../operations/list-audit.ts';
import { type PageInfo, pageInfoType } from './page-info.ts';
import { dateTimeScalar } from './scalars/date-time.ts';

const DEFAULT_PAGE = 20;

const text = new GraphQLNonNull(GraphQLString);

const entryType = new GraphQLObjectType<AuditEntry, GatewayContext>({
  name: 'AuditEntry',
  description: 'Something that somebody did to an operation. Never changed, never removed.',
  fields: {
    at: { type: new GraphQLNonNull(dateTimeScalar), description: 'When it was done.' },
    deed: {
      type: text,
      description:
        '`cancel`, `retry`, `resolve`; `board-retry`, `board-promote`, `board-remove` of its job, which are written down before they are tried.',
    },
    operationId: {
      type: new GraphQLNonNull(GraphQLID),
      description: 'The operation, which may be forgotten by now.',
    },
    run: { type: new GraphQLNonNull(GraphQLInt), description: 'The run it was in.' },
    actor: {
      type: text,
      description: 'Who did it: `key:` and the id of an API key, or `jwt:` and a subject.',
    },
    note: {
      type: text,
      description: 'The evidence of a resolve; the error that a retry went past. May be empty.',
    },
  },
});

const edgeType = new GraphQLObjectType<AuditEntry, GatewayContext>({
  name: 'AuditEdge',
  description: 'An entry and its place in the audit.',
  fields: {
    cursor: { type: text, description: 'Goes into `after`.', resolve: ({ id }) => auditCursor(id) },
    node: {
      type: new GraphQLNonNull(entryType),
      description: 'The entry.',
      resolve: (entry) => entry,
    },
  },
});

const connectionType = new GraphQLObjectType<AuditListing, GatewayContext>({
  name: 'AuditConnection',
  description: 'A page of the audit.',
  fields: {
    edges: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(edgeType))),
      description: 'The entries of this page.',
      resolve: ({ entries }) => entries,
    },
    nodes: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(entryType))),
      description: 'The same without their cursors.',
      resolve: ({ entries }) => entries,
    },
    pageInfo: {
      type: new GraphQLNonNull(pageInfoType),
      description: 'How to go on.',
      resolve: ({ entries, end, hasNextPage, hasPreviousPage }): PageInfo => ({
        hasNextPage,
        hasPreviousPage,
        startCursor: cursorOf(entries[0]?.id ?? null),
        endCursor: cursorOf(end),
      }),
    },
  },
});

export const auditField: GraphQLFieldConfig<
  unknown,
  GatewayContext,
  { readonly first?: number | null; readonly after?: string | null }
> = {
  type: new GraphQLNonNull(connectionType),
  description: 'Who did what to your operations, the latest first.',
  args: {
    first: { type: GraphQLInt, defaultValue: DEFAULT_PAGE, description: '1 to 100.' },
    after: { type: GraphQLString, description: '`endCursor` of the page before.' },
  },
  resolve: (_, { first, after }, context) =>
    listAudit(first ?? DEFAULT_PAGE, after ?? null, context),
};

function cursorOf(place: string | null): string | null {
  return place === null ? null : auditCursor(place);
}
