import {
  type ActionSpec,
  type FieldSpec,
  type Hint,
  hintsOf,
  secretsOf,
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
import { hintWords } from './hint-words.ts';
import { typePrefix } from './names.ts';
import { scalarFor } from './value-types.ts';

/** The input of an action's mutation, or null where the action has nothing to fill in. */
export function inputType(spec: ActionSpec): GraphQLInputObjectType | null {
  const parameters = visibleParameters(spec);
  if (parameters.length === 0) {
    return null;
  }
  const secrets = secretsOf(spec).parameters.map(({ path, class: what }): [string, string] => [
    path,
    what,
  ]);
  const facts = { hints: hintsOf(spec), secrets: new Map(secrets) };
  const name = `${typePrefix(spec)}Input`;
  return objectType(name, '', parameters, facts, `What ${spec.action} is called with.`);
}

/** What is known of an action's parameters, by path: `Tag[].Key`. */
type Facts = {
  readonly hints: ReadonlyMap<string, Hint>;
  readonly secrets: ReadonlyMap<string, string>;
};

function objectType(
  name: string,
  path: string,
  fields: readonly FieldSpec[],
  facts: Facts,
  words: string,
): GraphQLInputObjectType {
  return new GraphQLInputObjectType({
    name,
    description: words,
    fields: fieldsByName(fields, name, (field) =>
      fieldConfig(name, path === '' ? field.name : `${path}.${field.name}`, field, facts),
    ),
  });
}

function fieldConfig(
  owner: string,
  path: string,
  field: FieldSpec,
  facts: Facts,
): GraphQLInputFieldConfig {
  const type = valueType(owner + field.name, path, field, facts);
  const required = field.required === true;
  return {
    type: required ? new GraphQLNonNull(type) : type,
    description: description(path, field, facts),
    // A required field cannot be deprecated: nobody could leave it out.
    deprecationReason:
      field.deprecated === true && !required ? 'The cloud advises against it.' : undefined,
  };
}

function description(path: string, field: FieldSpec, { hints, secrets }: Facts): string {
  const secret = secrets.get(path);
  return [
    `\`${field.name}\` of the cloud's API.`,
    secret === undefined ? '' : `May hold a secret (${secret.replaceAll('-', ' ')}).`,
    hintWords(hints.get(path) ?? hints.get(`${path}[]`)),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function valueType(name: string, path: string, spec: ValueSpec, facts: Facts): GraphQLInputType {
  const scalar = scalarFor(spec);
  if (scalar !== null) {
    return scalar;
  }
  return spec.items === undefined
    ? objectType(name, path, spec.fields ?? [], facts, `What \`${path}\` consists of.`)
    : new GraphQLList(new GraphQLNonNull(valueType(name, `${path}[]`, spec.items, facts)));
}
