import {
  type ConfigurationOf,
  logSettings,
  readConfiguration,
  redisOf,
  tenancySource,
} from '@oncegate/configuration';
import type { RedisAddress } from '@oncegate/ledger';
import type { LogSettings } from '@oncegate/telemetry';
import type { Environment, TenancySource } from '@oncegate/tenancy';

/** Everything a worker can be told from outside. */
export type Config = ConfigurationOf['worker'] & {
  readonly redis: RedisAddress;
  readonly log: Pick<LogSettings, 'level' | 'format'>;
  readonly tenancy: TenancySource;
};

/** @throws InvalidConfiguration */
export function readConfig(env: Environment): Config {
  const values = readConfiguration('worker', env);
  return {
    ...values,
    redis: redisOf(values),
    log: logSettings(values),
    tenancy: tenancySource('worker', values, env),
  };
}
