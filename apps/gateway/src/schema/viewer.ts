import type { Role } from '@oncegate/tenancy';
import {
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import type { Caller } from '../caller.ts';
import type { GatewayContext } from '../gateway-context.ts';

const roles: Readonly<Record<Role, string>> = {
  submit: 'May submit calls to the cloud.',
  read: 'May look at operations.',
  operate: 'May retry, cancel and resolve operations.',
  board: 'May look at the queue.',
};

const roleType = new GraphQLEnumType({
  name: 'Role',
  description: 'What a credential opens.',
  values: Object.fromEntries(
    Object.entries(roles).map(([role, description]) => [
      role.toUpperCase(),
      { value: role, description },
    ]),
  ),
});

const viewerType = new GraphQLObjectType<Caller, GatewayContext>({
  name: 'Viewer',
  description: 'Who asks, as the credentials say.',
  fields: {
    tenant: { type: new GraphQLNonNull(GraphQLString), description: 'Whose operations are seen.' },
    actor: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'The name under which deeds are kept in the audit.',
    },
    roles: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(roleType))),
      description: 'What may be asked for.',
      resolve: ({ permissions }) => [...permissions.roles],
    },
  },
});

export const viewerField: GraphQLFieldConfig<unknown, GatewayContext> = {
  type: new GraphQLNonNull(viewerType),
  description: 'You, as the gateway knows you.',
  resolve: (_, __, { caller }) => caller,
};
