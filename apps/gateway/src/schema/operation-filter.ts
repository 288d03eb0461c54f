import type { OperationFilter } from '@oncegate/ledger';
import { GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { operationState } from './operation-state.ts';
import { productType } from './product-type.ts';
import { dateTimeScalar } from './scalars/date-time.ts';

/** A filter as it is given: any condition may be absent or null. */
export type GivenFilter =
  | { readonly [Name in keyof OperationFilter]?: OperationFilter[Name] | null }
  | null
  | undefined;

const text = new GraphQLNonNull(GraphQLString);

export const operationFilterType: GraphQLInputObjectType = new GraphQLInputObjectType({
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

/** A condition given as null is one that is not given. */
export function operationFilter(given: GivenFilter): OperationFilter {
  return Object.fromEntries(
    Object.entries(given ?? {}).filter(([, condition]) => condition !== null),
  );
}
