/**
 * Where GraphQL is spoken by the gateway at an address. In a browser that may be relative to the page.
 *
 * @throws TypeError where it is no address: nothing could ever be sent there, however often it is tried.
 */
export function endpointOf(url: string): string {
  const endpoint = `${url.replace(/\/+$/, '')}/graphql`;
  const { location } = globalThis as { readonly location?: { readonly href: string } };
  const parsed = URL.canParse(endpoint, location?.href) ? new URL(endpoint, location?.href) : null;
  // A request with a user or a password in its address is refused by every platform.
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username || parsed.password) {
    throw new TypeError('url must be like https://gateway.example, without user or password.');
  }
  return endpoint;
}
