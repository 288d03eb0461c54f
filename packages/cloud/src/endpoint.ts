/** Where an attempt goes. `host` is a name or address, with a port where it is not the default. */
export type Endpoint = { readonly protocol: 'https' | 'http'; readonly host: string };

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const HOST = new RegExp(
  `^(?<hostname>${LABEL}(?:\\.${LABEL})*|\\[[0-9A-Fa-f:.]{2,45}\\])(?::(?<port>[0-9]{1,5}))?$`,
);
const LONGEST_HOST = 253 + ':65535'.length;

/** Host and port to connect to, or null where the text is anything but `host` or `host:port`. */
export function addressOf(host: string): { hostname: string; port: number | null } | null {
  if (host.length > LONGEST_HOST) return null;
  const groups = HOST.exec(host)?.groups;
  if (groups?.hostname === undefined) return null;
  const port = groups.port === undefined ? null : Number(groups.port);
  if (port !== null && (port < 1 || port > 65_535)) return null;
  return { hostname: groups.hostname.replace(/^\[|\]$/g, ''), port };
}

/**
 * Reads `https://host[:port]` or `http://host[:port]`, with nothing before or after: no user, no
 * path, no query. Null where it is anything else.
 */
export function parseEndpoint(text: string): Endpoint | null {
  const groups = /^(?<protocol>https?):\/\/(?<host>[^/]*)\/?$/.exec(text)?.groups;
  if (groups?.host === undefined || addressOf(groups.host) === null) return null;
  return { protocol: groups.protocol === 'http' ? 'http' : 'https', host: groups.host };
}
