import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type Fields = Readonly<Record<string, Json>>;

/** How a typed mutation is called, as its schema alone tells. */
export type TypedAction = {
  readonly mutation: string;
  readonly document: string;
  /** Every field filled in; undefined where the action has none. */
  readonly input: Fields | undefined;
  /** The same with one value changed, and where: `['tag', '0', 'key']`. */
  readonly changed: { readonly input: Fields; readonly place: readonly string[] } | undefined;
  /** What of an answer is null although the cloud gave it: paths of fields. */
  missing(response: unknown): readonly string[];
};

/** The mutations of the schema that call an action of the cloud. */
export function typedActions(schema: GraphQLSchema): readonly TypedAction[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.filter(({ name }) => /^(vpc|gpdb)[A-Z]/.test(name)).map(typedAction);
}

function typedAction(field: GraphQLField<unknown, unknown>): TypedAction {
  const inputType = field.args.find(({ name }) => name === 'input')?.type;
  const input = inputType && (valueFor(inputType, 'input') as Fields);
  const responseType = responseOf(field);
  const declared = inputType === undefined ? '' : `, $input: ${String(inputType)}`;
  const given = inputType === undefined ? '' : ', input: $input';
  return {
    mutation: field.name,
    document: `mutation ($token: ClientToken!, $region: String${declared}) {
      ${field.name}(clientToken: $token, regionId: $region${given}, options: { waitMs: 60000 }) {
        disposition operation { id state action } response ${selection(responseType)}
        userErrors { code path ... on IdempotentParameterMismatch { differingParameters } }
      }
    }`,
    input,
    changed: input && changedOnce(input),
    missing: (response) => missing(responseType, response, 'response'),
  };
}

function responseOf(field: GraphQLField<unknown, unknown>): GraphQLOutputType {
  const payload = isNonNullType(field.type) ? field.type.ofType : field.type;
  const response = isObjectType(payload) ? payload.getFields().response : undefined;
  if (response === undefined) throw new Error(`${field.name} has no response`);
  return response.type;
}

function selection(type: GraphQLOutputType): string {
  if (isNonNullType(type) || isListType(type)) return selection(type.ofType);
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields());
  return `{ ${fields.map(({ name, type: of }) => `${name} ${selection(of)}`).join(' ')} }`;
}

/** A value that the schema takes, and that tells its place. */
function valueFor(type: GraphQLInputType, name: string): Json {
  if (isNonNullType(type)) return valueFor(type.ofType, name);
  if (isListType(type)) return [valueFor(type.ofType, name)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return Object.fromEntries(
      fields.map((field) => [field.name, valueFor(field.type, field.name)]),
    );
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isScalarType(type)) throw new Error(`${name} is of no input type`);
  switch (type.name) {
    case 'Boolean':
      return true;
    case 'Int':
      return 7;
    case 'Long':
      // Beyond 32 bits where it matters most, and exact.
      return name === 'localAsn' ? 4_294_967_295 : 8_589_934_592;
    case 'JSON':
      return { Key: name };
    default:
      return `${name}-1`;
  }
}

function changedOnce(input: Fields): TypedAction['changed'] {
  for (const [name, value] of Object.entries(input)) {
    const change = changedValue(value);
    if (change !== undefined) {
      return { input: { ...input, [name]: change.value }, place: [name, ...change.place] };
    }
  }
  return undefined;
}

function changedValue(value: Json): { value: Json; place: readonly string[] } | undefined {
  switch (typeof value) {
    case 'string':
      return { value: `${value}-changed`, place: [] };
    case 'number':
      return { value: value - 1, place: [] };
    case 'boolean':
      return { value: !value, place: [] };
    default: {
      if (value === null) return undefined;
      const entries = Object.entries(value);
      const [first] = entries;
      const change = first && changedValue(first[1]);
      if (first === undefined || change === undefined) return undefined;
      const [name] = first;
      const place = [name, ...change.place];
      return Array.isArray(value)
        ? { value: [change.value, ...value.slice(1)], place }
        : { value: { ...(value as Fields), [name]: change.value }, place };
    }
  }
}

function missing(type: GraphQLOutputType, value: unknown, path: string): readonly string[] {
  if (isNonNullType(type)) return missing(type.ofType, value, path);
  if (value === null || value === undefined) return [path];
  if (isListType(type)) {
    return (value as unknown[]).flatMap((item, i) => missing(type.ofType, item, `${path}.${i}`));
  }
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    missing(field.type, (value as Record<string, unknown>)[field.name], `${path}.${field.name}`),
  );
}
