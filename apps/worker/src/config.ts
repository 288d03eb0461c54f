import { type ConfigurationOf, readConfiguration, tenancySource } from '@oncegate/configuration';
import type { Environment, TenancySource } from '@oncegate/tenancy';

/** Everything a worker can be told from outside. */
export type Config = ConfigurationOf['worker'] & { readonly tenancy: TenancySource };

/** @throws InvalidConfiguration */
export function readConfig(env: Environment): Config {
  const values = readConfiguration('worker', env);
  return { ...values, tenancy: tenancySource('worker', values, env) };
}
