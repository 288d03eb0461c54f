import type { ValueSpec } from '@oncegate/catalog';
import { GraphQLBoolean, GraphQLInt, type GraphQLScalarType, GraphQLString } from 'graphql';
import { jsonScalar } from './scalars/json.ts';
import { longScalar } from './scalars/long.ts';

/**
 * The scalar that holds a value of the catalog's, or null where it needs a type of its own: a list,
 * or an object with known fields. Only what is known to fit 32 bits becomes Int.
 */
export function scalarFor(spec: ValueSpec): GraphQLScalarType | null {
  switch (spec.type) {
    case 'string':
      return GraphQLString;
    case 'boolean':
      return GraphQLBoolean;
    case 'integer':
      return spec.format === 'int32' ? GraphQLInt : longScalar;
    case 'number':
      return longScalar;
    case 'map':
    case 'any':
      return jsonScalar;
    case 'array':
      return spec.items === undefined ? jsonScalar : null;
    case 'object':
      return spec.fields === undefined || spec.fields.length === 0 ? jsonScalar : null;
  }
}
