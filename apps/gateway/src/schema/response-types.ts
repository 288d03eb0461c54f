import type { ActionSpec, FieldSpec, ValueSpec } from '@oncegate/catalog';
import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
} from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';
import { fieldsByName } from './fields-by-name.ts';
import { typePrefix } from './names.ts';
import { longScalar, toLong } from './scalars/long.ts';
import { scalarFor } from './value-types.ts';

type Field = GraphQLFieldConfig<Readonly<Record<string, unknown>>, GatewayContext>;

/**
 * The typed answer of an action. It is read from what the cloud said, and the cloud may say other
 * than the catalog knows: what does not fit its field reads as null, never as an error.
 */
export function responseType(spec: ActionSpec): GraphQLObjectType {
  return objectType(
    `${typePrefix(spec)}Response`,
    spec.response,
    `What the cloud answered to ${spec.action}. A field is null where the answer has none or holds what the type cannot; \`operation.result\` has the answer as it was, secrets apart.`,
  );
}

function objectType(
  name: string,
  fields: readonly FieldSpec[],
  description: string,
): GraphQLObjectType {
  return new GraphQLObjectType({
    name,
    description,
    fields: fieldsByName(
      fields,
      name,
      (field): Field => ({
        type: valueType(name + field.name, field.name, field),
        description: `\`${field.name}\` of the cloud's answer.`,
        resolve: (answer) => readValue(field, answer[field.name]),
      }),
    ),
  });
}

function valueType(name: string, wireName: string, spec: ValueSpec): GraphQLOutputType {
  const scalar = scalarFor(spec);
  if (scalar !== null) {
    return scalar;
  }
  return spec.items === undefined
    ? objectType(name, spec.fields ?? [], `What \`${wireName}\` of the answer consists of.`)
    : new GraphQLList(valueType(name, wireName, spec.items));
}

function readValue(spec: ValueSpec, value: unknown): unknown {
  switch (scalarFor(spec)) {
    case GraphQLString:
      return typeof value === 'object' ? null : value;
    case GraphQLBoolean:
      return typeof value === 'boolean' ? value : (WORDS.get(value) ?? null);
    case GraphQLInt: {
      const int = toLong(value);
      return typeof int === 'number' && int === (int | 0) ? int : null;
    }
    case longScalar:
      return toLong(value);
    case null:
      return readNested(spec, value);
    default:
      return value;
  }
}

// The RPC gateway is known to send truth values as words.
const WORDS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function readNested({ items }: ValueSpec, value: unknown): unknown {
  if (items !== undefined) {
    return Array.isArray(value) ? value.map((item) => readValue(items, item)) : null;
  }
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}
