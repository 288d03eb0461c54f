import {
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Writes types of a schema as TypeScript, each once. */
export type TypeWriter = {
  /** @returns its name in TypeScript. */
  input(type: GraphQLInputType): string;
  output(type: GraphQLOutputType): string;
  /** All that was written. */
  text(): string;
};

const SCALARS: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Int: 'number',
  JSON: 'unknown',
  Long: 'number | string',
  String: 'string',
};

export function typeWriter(): TypeWriter {
  const written = new Map<string, string>();

  function declare(name: string, description: string | null | undefined, members: () => string[]) {
    if (written.has(name)) return name;
    // Reserved first: a type is written before those it names.
    written.set(name, '');
    written.set(
      name,
      `${comment(description, '')}export type ${name} = {\n${members().join('')}};\n`,
    );
    return name;
  }

  function scalar(name: string): string {
    const text = SCALARS[name];
    if (text === undefined) throw new Error(`${name} has no TypeScript type`);
    return text;
  }

  function input(type: GraphQLInputType): string {
    if (isNonNullType(type)) return input(type.ofType);
    if (isListType(type)) return `readonly ${element(input(type.ofType))}[]`;
    if (!isInputObjectType(type)) return scalar(type.name);
    return declare(type.name, type.description, () =>
      Object.values(type.getFields()).map((field) => {
        const required = isNonNullType(field.type);
        const value = input(field.type);
        const orNothing = value === 'unknown' ? value : `${value} | null | undefined`;
        return `${comment(field.description, '  ')}  readonly ${field.name}${required ? `: ${value}` : `?: ${orNothing}`};\n`;
      }),
    );
  }

  function output(type: GraphQLOutputType): string {
    if (isNonNullType(type)) return output(type.ofType);
    if (isListType(type)) return `readonly ${element(orNull(output(type.ofType)))}[]`;
    if (!isObjectType(type)) return scalar(type.name);
    return declare(type.name, type.description, () =>
      Object.values(type.getFields()).map(
        (field) =>
          `${comment(field.description, '  ')}  readonly ${field.name}: ${orNull(output(field.type))};\n`,
      ),
    );
  }

  return { input, output, text: () => [...written.values()].join('\n') };
}

/** Everything that can be read of an answer. */
export function selectionOf(type: GraphQLOutputType): string {
  const named = isNonNullType(type) || isListType(type) ? null : type;
  if (named === null) return selectionOf((type as { ofType: GraphQLOutputType }).ofType);
  if (!isObjectType(named)) return '';
  const fields = Object.values((named as GraphQLObjectType).getFields());
  return `{${fields.map(({ name, type: of }) => name + selectionOf(of)).join(' ')}}`;
}

export function comment(description: string | null | undefined, indent: string): string {
  const text = (description ?? '').replaceAll('*/', '*\\/').replaceAll('\n', ' ');
  return text === '' ? '' : `${indent}/** ${text} */\n`;
}

function element(type: string): string {
  return type.includes(' ') ? `(${type})` : type;
}

function orNull(type: string): string {
  return type === 'unknown' ? type : `${type} | null`;
}
