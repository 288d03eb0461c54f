import { type Environment, hashKey, loneTenant, type TenancySource } from '@oncegate/tenancy';
import type { ConfigurationOf } from './sections.ts';

/** Where tenants and accounts come from: the tenants file, or else the variables of a lone tenant. */
export function tenancySource(
  app: 'gateway' | 'worker',
  values: ConfigurationOf['gateway' | 'worker'],
  environment: Environment,
): TenancySource {
  const { ONCEGATE_TENANTS_FILE: path, ONCEGATE_API_KEY: key } = values;
  if (path !== undefined) {
    return {
      kind: 'file',
      path,
      development: values.ONCEGATE_MODE === 'development',
      derivesTokens: app === 'worker',
      environment,
    };
  }
  return {
    kind: 'variables',
    directory: loneTenant({
      tenant: values.ONCEGATE_TENANT,
      keyHash: key === undefined ? null : hashKey(key),
      account: {
        regionId: values.ONCEGATE_REGION,
        tokenMode: values.ONCEGATE_TOKEN_MODE,
        tokenSecret: values.ONCEGATE_TOKEN_SECRET ?? null,
        credentials: { kind: 'chain' },
        endpoint: values.ONCEGATE_CLOUD_ENDPOINT ?? null,
        signature: values.ONCEGATE_SIGNATURE,
        limits: {
          Vpc: {
            callsPerSecond: values.ONCEGATE_VPC_CALLS_PER_SECOND ?? null,
            callsAtOnce: values.ONCEGATE_VPC_CALLS_AT_ONCE ?? null,
          },
          gpdb: {
            callsPerSecond: values.ONCEGATE_GPDB_CALLS_PER_SECOND ?? null,
            callsAtOnce: values.ONCEGATE_GPDB_CALLS_AT_ONCE ?? null,
          },
        },
      },
    }),
  };
}
