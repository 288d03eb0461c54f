import { endpointFor } from '@oncegate/catalog';
import { cloudToken, credentialSource, openApiCloud } from '@oncegate/cloud';
import type { Config } from './config.ts';
import type { Account } from './ports.ts';

/** The one account of this release, by configuration; its keys come from the SDK's own chain. */
export function openAccount(config: Config): Account {
  const mode = config.ONCEGATE_TOKEN_MODE;
  const tokenSecret = config.ONCEGATE_TOKEN_SECRET ?? '';
  const override = config.ONCEGATE_CLOUD_ENDPOINT && new URL(config.ONCEGATE_CLOUD_ENDPOINT);
  return {
    cloud: openApiCloud({
      credentials: credentialSource({ kind: 'chain' }),
      signature: config.ONCEGATE_SIGNATURE,
      connectTimeoutMs: config.ONCEGATE_CONNECT_TIMEOUT_MS,
      readTimeoutMs: config.ONCEGATE_READ_TIMEOUT_MS,
    }),
    cloudToken: ({ tenant, token }) =>
      cloudToken(mode, { tenant, clientToken: token, tokenSecret }),
    endpoint: (spec, regionId) => {
      const found = endpointFor(spec.product, regionId);
      if (!found.ok) return null;
      return override
        ? { protocol: override.protocol === 'http:' ? 'http' : 'https', host: override.host }
        : { protocol: 'https', host: found.host };
    },
  };
}
