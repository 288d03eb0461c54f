/** How the Redis of a deployment is put together. */
export const TOPOLOGIES = ['single', 'cluster', 'sentinel'] as const;

/** One of {@link TOPOLOGIES}: a Redis of its own, a cluster, or a primary that sentinels name. */
export type Topology = (typeof TOPOLOGIES)[number];

type Node = { readonly host: string; readonly port: number };

type Nodes = {
  readonly tls: boolean;
  /** Of Redis itself, also where the nodes are sentinels; empty where there is none. */
  readonly username: string;
  readonly password: string;
  /** The one Redis, some nodes of the cluster, or the sentinels. */
  readonly nodes: readonly Node[];
  /** The number of the database; a cluster has only one. */
  readonly db: number;
};

/** Where the ledger's Redis is. */
export type RedisAddress = Nodes &
  (
    | { readonly topology: 'single' }
    | { readonly topology: 'cluster' }
    /** The name that the sentinels know the primary by. */
    | { readonly topology: 'sentinel'; readonly name: string }
  );

export type ParsedAddress =
  | { readonly ok: true; readonly address: RedisAddress }
  /** Which part is wrong, and the rule it breaks; never its value. */
  | { readonly ok: false; readonly part: 'url' | 'name'; readonly rule: string };

const DEFAULT_PORT: Readonly<Record<Topology, number>> = {
  single: 6379,
  cluster: 6379,
  sentinel: 26_379,
};

const RULE: Readonly<Record<Topology, string>> = {
  single: 'must be redis[s]://[user[:password]@]host[:port][/database]',
  cluster: 'must be redis[s]://[user[:password]@]host[:port][,host[:port]…]',
  sentinel: 'must be redis[s]://[user[:password]@]sentinel[:port][,sentinel[:port]…][/database]',
};

const URL_PATTERN =
  /^(?<scheme>rediss?):\/\/(?:(?<username>[^:@/]*)(?::(?<password>[^@/]*))?@)?(?<hosts>[^@/?#]+)(?:\/(?<db>\d{0,4}))?$/;
const NODE = /^(?<host>\[[0-9a-fA-F:.]+\]|[^:[\]\s]+)(?::(?<port>\d{1,5}))?$/;

/**
 * Reads where Redis is.
 *
 * @param url `redis[s]://[user[:password]@]host[:port][,host[:port]…][/database]`, user and password
 *   percent-encoded; several hosts are nodes of one cluster, or sentinels.
 * @param name that the sentinels know the primary by; only with them.
 */
export function redisAddress(
  topology: Topology,
  url: string,
  name: string | undefined,
): ParsedAddress {
  const nodes = parseNodes(url, topology);
  if (nodes === null) return { ok: false, part: 'url', rule: RULE[topology] };
  if ((name !== undefined) !== (topology === 'sentinel')) {
    return {
      ok: false,
      part: 'name',
      rule: 'must be given where the topology is sentinel, and only there',
    };
  }
  return {
    ok: true,
    address:
      topology === 'sentinel' ? { ...nodes, topology, name: name ?? '' } : { ...nodes, topology },
  };
}

function parseNodes(url: string, topology: Topology): Nodes | null {
  const parts = URL_PATTERN.exec(url)?.groups;
  if (parts === undefined) return null;
  const nodes = (parts.hosts ?? '').split(',').map((text) => parseNode(text, topology));
  const username = decoded(parts.username);
  const password = decoded(parts.password);
  const db = Number(parts.db ?? 0);
  if (nodes.includes(null) || username === null || password === null) return null;
  if (topology === 'single' && nodes.length > 1) return null;
  if (topology === 'cluster' && db > 0) return null;
  const tls = parts.scheme === 'rediss';
  return { tls, username, password, nodes: nodes.filter((node) => node !== null), db };
}

function parseNode(text: string, topology: Topology): Node | null {
  const parts = NODE.exec(text)?.groups;
  const port = Number(parts?.port ?? DEFAULT_PORT[topology]);
  if (parts?.host === undefined || port > 65_535) return null;
  return { host: parts.host.replace(/^\[|\]$/g, ''), port };
}

function decoded(text = ''): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
