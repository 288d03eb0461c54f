import { type DocumentNode, type GraphQLError, type GraphQLSchema, Kind } from 'graphql';
import { DOCUMENT_LIMITS } from './document-limits.ts';
import { limitExceeded } from './limit-exceeded.ts';
import { SelectionCosts } from './selection-cost.ts';

/** Why a document asks for too much to be validated and executed, or null. */
export function selectionRefusal(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
): GraphQLError | null {
  if (definitions.length > DOCUMENT_LIMITS.definitions.most) {
    return limitExceeded('definitions', DOCUMENT_LIMITS.definitions);
  }
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const costs = new SelectionCosts(schema, fragments);
  for (const definition of definitions) {
    // Fragments too: one that nothing spreads is still validated.
    if (
      definition.kind !== Kind.OPERATION_DEFINITION &&
      definition.kind !== Kind.FRAGMENT_DEFINITION
    ) {
      continue;
    }
    const isOperation = definition.kind === Kind.OPERATION_DEFINITION;
    const type = isOperation
      ? schema.getRootType(definition.operation)
      : schema.getType(definition.typeCondition.name.value);
    const { own, ...cost } = costs.of(definition.selectionSet, type);
    const measured = { ...cost, rootFields: isOperation ? own : 0 };
    for (const limit of ['depth', 'rootFields', 'aliases', 'fields', 'leaves'] as const) {
      if (measured[limit] > DOCUMENT_LIMITS[limit].most) {
        return limitExceeded(limit, DOCUMENT_LIMITS[limit]);
      }
    }
  }
  return null;
}
