import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request may change something, as far as its origin tells: browsers send along whose page
 * made it, and passwords that they remember. What is no browser sends neither header.
 */
export function isSameOrigin({
  'sec-fetch-site': site,
  origin,
  host,
}: IncomingHttpHeaders): boolean {
  if (site !== undefined) {
    return site === 'same-origin';
  }
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
