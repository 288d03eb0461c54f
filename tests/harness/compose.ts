import { parse } from 'yaml';

export type Service = {
  readonly image: string;
  readonly build?: {
    readonly context: string;
    readonly dockerfile: string;
    readonly target: string;
  };
  readonly environment?: Readonly<Record<string, string>>;
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly stop_grace_period?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly pids_limit?: number;
  readonly deploy?: {
    readonly resources?: { readonly limits?: Readonly<Record<string, unknown>> };
  };
};

export type Compose = { readonly services: Readonly<Record<string, Service>> };

/**
 * Reads a compose file, its variables filled in.
 *
 * @throws naming the variable that it asks for in vain.
 */
export function composed(text: string, env: Readonly<Record<string, string>>): Compose {
  const filled = parse(text, {
    merge: true,
    reviver: (_, value: unknown) => (typeof value === 'string' ? fillIn(value, env) : value),
  });
  return filled as Compose;
}

/** `${NAME:?why}`, `${NAME:-otherwise}` and `$$`, the forms that our files use. */
function fillIn(text: string, env: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$(?:\$|\{(\w+):(?:\?([^}]*)|-([^}]*))\})/g,
    (_, name?: string, why?: string, otherwise?: string) => {
      if (name === undefined) return '$';
      const value = env[name] || otherwise;
      if (value === undefined) throw new Error(`${name}: ${why}`);
      return value;
    },
  );
}

/** What the second file changes of the first, as `docker compose -f … -f …` merges mappings. */
export function withOverride(base: Compose, override: Compose): Compose {
  const services = { ...base.services };
  for (const [name, changed] of Object.entries(override.services)) {
    const before = services[name];
    services[name] = {
      ...before,
      ...changed,
      environment: { ...before?.environment, ...changed.environment },
      depends_on: { ...before?.depends_on, ...changed.depends_on },
    };
  }
  return { services };
}
