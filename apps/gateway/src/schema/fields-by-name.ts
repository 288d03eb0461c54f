import type { FieldSpec } from '@oncegate/catalog';
import { fieldName } from './names.ts';

/**
 * Makes one entry per field, under its GraphQL name.
 *
 * Throws where two of the cloud's names would become one: then the table of exceptions in names.ts
 * needs a line.
 */
export function fieldsByName<Spec extends FieldSpec, Config>(
  specs: readonly Spec[],
  owner: string,
  configure: (spec: Spec) => Config,
): Record<string, Config> {
  const fields: Record<string, Config> = {};
  for (const spec of specs) {
    const name = fieldName(spec.name);
    if (Object.hasOwn(fields, name)) {
      throw new Error(`${owner} has two fields called ${name}; the second is ${spec.name}`);
    }
    fields[name] = configure(spec);
  }
  return fields;
}
