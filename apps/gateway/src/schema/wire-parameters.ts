import {
  type ActionSpec,
  type FieldSpec,
  type ValueSpec,
  visibleParameters,
} from '@oncegate/catalog';
import { fieldName } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The parameters of a cloud request, nested and under the cloud's own names, from an input. */
export function wireParameters(spec: ActionSpec, input: Fields): Fields {
  return wireFields(visibleParameters(spec), input);
}

/**
 * Where a refused parameter is in the arguments of the mutation: `parameters.Tag[0].Key` becomes
 * `input`, `tag`, `0`, `key`.
 */
export function inputPath(path: string): readonly string[] {
  const [head, ...names] = path.match(/[^.[\]"]+/g) ?? [];
  return head === 'parameters' ? ['input', ...names.map(fieldName)] : [path];
}

function wireFields(specs: readonly FieldSpec[], input: Fields): Fields {
  const fields: Record<string, unknown> = {};
  for (const spec of specs) {
    const value = wireValue(spec, input[fieldNameOf(spec)]);
    if (value !== undefined) {
      fields[spec.name] = value;
    }
  }
  return fields;
}

/** Of the catalog's own fields, each of which is asked for in every request of its action. */
const FIELD_NAMES = new WeakMap<FieldSpec, string>();

function fieldNameOf(spec: FieldSpec): string {
  let name = FIELD_NAMES.get(spec);
  if (name === undefined) {
    name = fieldName(spec.name);
    FIELD_NAMES.set(spec, name);
  }
  return name;
}

function wireValue(spec: ValueSpec, value: unknown): unknown {
  if (value === null || value === undefined) {
    return value;
  }
  if (spec.items !== undefined && Array.isArray(value)) {
    const { items } = spec;
    return value.map((item) => wireValue(items, item));
  }
  return spec.fields !== undefined && spec.fields.length > 0
    ? wireFields(spec.fields, value as Fields)
    : value;
}
