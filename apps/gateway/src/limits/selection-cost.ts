import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { listSize } from './list-size.ts';

/** What a selection set costs with all below it, as if its fragments were written out. */
export type Cost = {
  readonly depth: number;
  /** Fields of the set itself. */
  readonly own: number;
  readonly fields: number;
  readonly aliases: number;
  /** Values in the answer. */
  readonly leaves: number;
};

type Type = GraphQLNamedType | null | undefined;

const NOTHING: Cost = { depth: 0, own: 0, fields: 0, aliases: 0, leaves: 0 };

/** The schema is what it is: `validate` bounds how introspection may nest its lists. */
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Measures selection sets of one document. Each fragment is measured once, so that fragments which
 * spread each other twice over and over cost no more time than they take to read.
 */
export class SelectionCosts {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #known = new Map<string, Cost>();

  constructor(schema: GraphQLSchema, fragments: readonly FragmentDefinitionNode[]) {
    this.#schema = schema;
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  of({ selections }: SelectionSetNode, type: Type): Cost {
    return selections.reduce((cost, node) => sum(cost, this.#ofSelection(node, type)), NOTHING);
  }

  #ofSelection(node: SelectionNode, type: Type): Cost {
    switch (node.kind) {
      case Kind.FIELD:
        return this.#ofField(node, type);
      case Kind.INLINE_FRAGMENT:
        return this.of(node.selectionSet, this.#typeOf(node.typeCondition?.name.value) ?? type);
      case Kind.FRAGMENT_SPREAD:
        return this.#ofFragment(node.name.value);
    }
  }

  #ofFragment(name: string): Cost {
    const fragment = this.#fragments.get(name);
    const known = this.#known.get(name);
    if (known !== undefined || fragment === undefined) {
      return known ?? NOTHING;
    }
    // What spreads itself is refused by the validation; here it must only come to an end.
    this.#known.set(name, NOTHING);
    const type = this.#typeOf(fragment.typeCondition.name.value);
    const cost = this.of(fragment.selectionSet, type);
    this.#known.set(name, cost);
    return cost;
  }

  #ofField(node: FieldNode, type: Type): Cost {
    const name = node.name.value;
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const size = field === undefined || !type ? 1 : listSize(type.name, field, node);
    const below =
      node.selectionSet === undefined
        ? { ...NOTHING, leaves: 1 }
        : this.of(node.selectionSet, field && getNamedType(field.type));
    return {
      depth: below.depth + 1,
      own: 1,
      fields: below.fields + 1,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      leaves: INTROSPECTION.has(name) ? 0 : below.leaves * size,
    };
  }

  #typeOf(name: string | undefined): Type {
    return name === undefined ? undefined : this.#schema.getType(name);
  }
}

function sum(one: Cost, other: Cost): Cost {
  return {
    depth: Math.max(one.depth, other.depth),
    own: one.own + other.own,
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    leaves: one.leaves + other.leaves,
  };
}
