import type { CloudCall } from './cloud.ts';
import { isReserved } from './reserved-names.ts';

export type Pair = readonly [name: string, value: string];

/** Where each pair of a request travels. */
export type Layout = { readonly query: readonly Pair[]; readonly form: readonly Pair[] };

/**
 * Servers commonly end a request line at 8 KB. The RPC gateway reads query and form alike, so a
 * longer query moves into the form whole; the rest of the line stays below 200 bytes.
 */
const LONGEST_QUERY = 8_000;

/** Everything of a call that is a parameter to the cloud, protocol fields apart. */
export function parametersOf(call: CloudCall): readonly Pair[] {
  const own = call.pairs.filter(([name]) => !isReserved(name) && name !== call.tokenParameter);
  const region: Pair[] = call.sendRegionId ? [['RegionId', call.regionId]] : [];
  const token: Pair[] = call.cloudToken === null ? [] : [[call.tokenParameter, call.cloudToken]];
  return [...region, ...own, ...token];
}

/** `protocol` pairs share the query with the parameters and stay there. */
export function layOut(call: CloudCall, protocol: readonly Pair[]): Layout {
  const parameters = parametersOf(call);
  const form = parameters.filter(([name]) => isFormParameter(name, call.formParameters));
  const query = parameters.filter((pair) => !form.includes(pair));
  const fits =
    encodePairs([...protocol, ...query]).length <= LONGEST_QUERY && query.every(hasPlainName);
  return fits
    ? { query: [...protocol, ...query], form }
    : { query: protocol, form: [...query, ...form] };
}

/** `Tag.1.Key` travels where `Tag` does. */
function isFormParameter(name: string, formParameters: ReadonlySet<string>): boolean {
  return name
    .split('.')
    .some((_, index, parts) => formParameters.has(parts.slice(0, index + 1).join('.')));
}

/**
 * V3 signs the query name by name, and the SDK leaves the names unencoded there; the form is signed
 * by its hash, where no two readings of the rule can differ.
 */
function hasPlainName([name]: Pair): boolean {
  return /^[A-Za-z0-9._~-]+$/.test(name);
}

/** `a=b&c=d`, percent-encoded by RFC 3986, in the order given. */
export function encodePairs(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
}

function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
