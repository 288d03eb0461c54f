import {
  type ActionSpec,
  type FieldSpec,
  type ValueSpec,
  visibleParameters,
} from '@oncegate/catalog';
import {
  type GraphQLInputFieldConfig,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
} from 'graphql';
import { fieldsByName } from './fields-by-name.ts';
import { typePrefix } from './names.ts';
import { scalarFor } from './value-types.ts';

/** The input of an action's mutation, or null where the action has nothing to fill in. */
export function inputType(spec: ActionSpec): GraphQLInputObjectType | null {
  const parameters = visibleParameters(spec);
  return parameters.length === 0
    ? null
    : objectType(`${typePrefix(spec)}Input`, parameters, `What ${spec.action} is called with.`);
}

function objectType(
  name: string,
  fields: readonly FieldSpec[],
  description?: string,
): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name,
    description,
    fields: fieldsByName(fields, name, (field) => fieldConfig(name, field)),
  });
}

function fieldConfig(owner: string, field: FieldSpec): GraphQLInputFieldConfig {
  const type = valueType(owner + field.name, field);
  const required = field.required === true;
  return {
    type: required ? new GraphQLNonNull(type) : type,
    description: `\`${field.name}\` of the cloud's API.`,
    // A required field cannot be deprecated: nobody could leave it out.
    deprecationReason:
      field.deprecated === true && !required ? 'The cloud advises against it.' : undefined,
  };
}

function valueType(name: string, spec: ValueSpec): GraphQLInputType {
  const scalar = scalarFor(spec);
  if (scalar !== null) {
    return scalar;
  }
  return spec.items === undefined
    ? objectType(name, spec.fields ?? [])
    : new GraphQLList(new GraphQLNonNull(valueType(name, spec.items)));
}
