import { endpointFor, type Product } from '@oncegate/catalog';
import {
  type Cloud,
  cloudToken,
  credentialSource,
  type Endpoint,
  openApiCloud,
} from '@oncegate/cloud';
import type { AccountSettings } from './account-settings.ts';

/** An account that requests can be signed with and sent by. */
export type OpenAccount = {
  readonly cloud: Cloud;
  /** The token that the cloud sees: a pure function of tenant, client token and account. */
  cloudToken(of: { readonly tenant: string; readonly token: string }): string;
  /** Where the product is called in that region; null where the catalog has no such region. */
  endpointOf(product: Product, regionId: string): Endpoint | null;
};

/** How long the cloud is waited for, in milliseconds; what is left out is cloud's own default. */
export type CloudTimeouts = {
  readonly connectTimeoutMs?: number;
  readonly readTimeoutMs?: number;
};

/** Asks nobody anything yet: credentials are looked for when the first request is signed. */
export function openAccount(settings: AccountSettings, timeouts: CloudTimeouts): OpenAccount {
  const { credentials, signature, tokenMode, tokenSecret, endpoint } = settings;
  return {
    cloud: openApiCloud({ credentials: credentialSource(credentials), signature, ...timeouts }),
    cloudToken: ({ tenant, token }) =>
      cloudToken(tokenMode, { tenant, clientToken: token, tokenSecret: tokenSecret ?? '' }),
    endpointOf: (product, regionId) => {
      const found = endpointFor(product, regionId);
      if (!found.ok) return null;
      return endpoint ?? { protocol: 'https', host: found.host };
    },
  };
}
