import { GraphQLID, GraphQLInterfaceType, GraphQLNonNull } from 'graphql';

export const nodeInterface: GraphQLInterfaceType = new GraphQLInterfaceType({
  name: 'Node',
  description: 'Anything that can be found again by its id.',
  fields: {
    id: { type: new GraphQLNonNull(GraphQLID), description: 'Unique over all types.' },
  },
  // Operations are the only nodes so far.
  resolveType: () => 'Operation',
});
