import type { Environment } from '@oncegate/tenancy';
import { InvalidConfiguration } from './invalid-configuration.ts';
import { RELATIONS } from './relations.ts';
import { type ConfigurationOf, type Values, variablesOf } from './sections.ts';
import { unknownVariables } from './unknown-variables.ts';
import type { App } from './variable.ts';

/**
 * What an app is configured by, validated.
 *
 * @throws InvalidConfiguration naming each variable that is wrong, missing or unknown, and the rule.
 */
export function readConfiguration<Of extends App>(app: Of, env: Environment): ConfigurationOf[Of] {
  const faults = unknownVariables(env);
  const values: Record<string, unknown> = {};
  for (const [name, { schema, rule, otherwise, required }] of variablesOf(app)) {
    const text = env[name] ?? otherwise;
    if (text === undefined) {
      if (required !== undefined) faults.push(`${name} is required: ${required}`);
      continue;
    }
    const parsed = schema.safeParse(text);
    if (parsed.success) values[name] = parsed.data;
    else faults.push(`${name} ${rule}`);
  }
  faults.push(...brokenRelations(app, env, values));
  if (faults.length > 0) throw new InvalidConfiguration(faults);
  // The table's type holds every schema to the type of its value.
  return values as ConfigurationOf[Of];
}

function brokenRelations(app: App, env: Environment, values: Partial<Values>): string[] {
  return RELATIONS.flatMap(({ variables, rule, broken }) =>
    variables
      .filter((variable) => broken({ app, env, values }, variable))
      .map((variable) => `${variable} ${rule}`),
  );
}
