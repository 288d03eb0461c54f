import { endpointFor, type Product } from '@oncegate/catalog';
import {
  type Cloud,
  credentialSource,
  type Endpoint,
  openApiCloud,
  type SignatureForm,
} from '@oncegate/cloud';

/** The account that dry runs are signed with. */
export type Account = {
  readonly cloud: Cloud;
  /** @throws where the region is not catalogued; orders are checked before. */
  endpointOf(product: Product, regionId: string): Endpoint;
};

export type AccountSettings = {
  /** One host that answers for every product instead of the cloud's own: a simulator. */
  readonly endpoint: URL | null;
  readonly signature: SignatureForm;
};

/** The account of the SDK's own chain of credentials, which is walked only when one is needed. */
export function openAccount({ endpoint, signature }: AccountSettings): Account {
  return {
    cloud: openApiCloud({ credentials: credentialSource({ kind: 'chain' }), signature }),
    endpointOf: (product, regionId) => {
      const found = endpointFor(product, regionId);
      if (!found.ok) {
        throw new Error(`${regionId} was let through and is no region of ${product}`);
      }
      return endpoint === null
        ? { protocol: 'https', host: found.host }
        : { protocol: endpoint.protocol === 'http:' ? 'http' : 'https', host: endpoint.host };
    },
  };
}
