import type { Role } from '@oncegate/tenancy';
import { GraphQLError, type GraphQLFieldConfig, type GraphQLFieldConfigMap } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';

/** The role that a field at the root of the schema needs. */
export type Right =
  | Role
  /** Whichever the caller has. */
  | 'any';

type Fields = GraphQLFieldConfigMap<unknown, GatewayContext>;

/**
 * The same fields for callers who have the role. Whoever has not is told which one it is, before
 * anything of the request is looked at; a subscription is refused when it begins.
 */
export function requiring(right: Right, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, guarded(right, field)]),
  );
}

function guarded(
  right: Right,
  { extensions, resolve, subscribe, ...field }: GraphQLFieldConfig<unknown, GatewayContext>,
): GraphQLFieldConfig<unknown, GatewayContext> {
  const declared = { ...field, extensions: { ...extensions, right } };
  if (subscribe !== undefined) {
    return {
      ...declared,
      ...(resolve && { resolve }),
      subscribe: async (source, args, context, info) => {
        await enter(right, context);
        return subscribe(source, args, context, info);
      },
    };
  }
  if (resolve === undefined) {
    throw new Error('A field at the root has nothing that could be guarded');
  }
  return {
    ...declared,
    resolve: async (source, args, context, info) => {
      await enter(right, context);
      return resolve(source, args, context, info);
    },
  };
}

async function enter(right: Right, { caller, charge }: GatewayContext): Promise<void> {
  const { roles } = caller.permissions;
  if (right === 'any' ? roles.size === 0 : !roles.has(right)) {
    throw forbidden(right);
  }
  await charge(1);
}

function forbidden(right: Right): GraphQLError {
  return right === 'any'
    ? new GraphQLError('This needs a role, and your credential has none.', {
        extensions: { code: 'FORBIDDEN' },
      })
    : new GraphQLError(`This needs the role "${right}", which your credential has not.`, {
        extensions: { code: 'FORBIDDEN', role: right },
      });
}
