import document from '../data/endpoints.json' with { type: 'json' };
import type { Product } from './action-spec.ts';

/** Where a product answers for a region, or that the region is not catalogued. */
export type Endpoint = { readonly ok: true; readonly host: string } | { readonly ok: false };

// Maps, not objects: a region called `constructor` must not be found.
const HOSTS: Readonly<Record<Product, ReadonlyMap<string, string>>> = {
  Vpc: hostsOf('vpc', document.products.vpc),
  gpdb: hostsOf('gpdb', document.products.gpdb),
};

/** The SDK's own order: its endpoint map first, then the template for regions that exist. */
function hostsOf(
  name: string,
  { sdkMap, openapiMetaRegions }: { sdkMap: object; openapiMetaRegions: object },
): ReadonlyMap<string, string> {
  const regional = Object.keys(openapiMetaRegions).map((region): [string, string] => [
    region,
    `${name}.${region}.aliyuncs.com`,
  ]);
  return new Map([...regional, ...Object.entries<string>(sdkMap as Record<string, string>)]);
}

/**
 * The public endpoint's host name. Only catalogued regions have one: a region is caller's input,
 * and a host built from it would let the caller choose who receives signed requests.
 */
export function endpointFor(product: Product, regionId: string): Endpoint {
  const host = HOSTS[product].get(regionId);
  return host === undefined ? { ok: false } : { ok: true, host };
}

/** Every region that the product has an endpoint for, sorted. */
export function regionsOf(product: Product): readonly string[] {
  return [...HOSTS[product].keys()].toSorted();
}
