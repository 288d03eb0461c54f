import type { ClusterNode, RedisCluster } from './redis-cluster.ts';

/** The one slot that holds a deployment's ledger, seen from outside. */
export type ClusterSlot = {
  /** The master that holds it, by what most nodes that answer say. */
  holder(): Promise<ClusterNode>;
  /** A master that does not hold it. */
  stranger(): Promise<ClusterNode>;
  /** A replica of the holder. */
  replica(): Promise<ClusterNode>;
  /** From now on what the holder lacks is asked of another master, which need not hold any slot yet. */
  beginMoveTo(target: ClusterNode): Promise<void>;
  /** Moves it to another master, key by key, `pauseMs` between each few. */
  moveTo(target: ClusterNode, pauseMs: number): Promise<void>;
  /** How often nodes have sent a command elsewhere or away, by their own count. */
  redirections(): Promise<number>;
};

export async function clusterSlot(cluster: RedisCluster, key: string): Promise<ClusterSlot> {
  const { nodes } = cluster;
  const slot = Number(await nodes[0]?.redis.cluster('KEYSLOT', key));

  async function rangesSeenBy(node: ClusterNode): Promise<readonly Range[]> {
    return (await node.redis.cluster('SLOTS')) as unknown as Range[];
  }
  async function holdersSeenBy(node: ClusterNode): Promise<readonly number[]> {
    const ranges = await rangesSeenBy(node).catch((): Range[] => []);
    const range = ranges.find(([first, last]) => first <= slot && slot <= last);
    return (range?.slice(2) ?? []).map((entry) => (entry as RangeNode)[1]);
  }
  async function ports(): Promise<readonly number[]> {
    const seen = await Promise.all(nodes.map(holdersSeenBy));
    const votes = Map.groupBy(
      seen.filter((list) => list.length > 0),
      ([master]) => master,
    );
    const [most] = [...votes.values()].toSorted((a, b) => b.length - a.length);
    // A replica is named only once it is known to have caught up.
    return most?.toSorted((a, b) => b.length - a.length)[0] ?? [];
  }
  const at = (port: number | undefined): ClusterNode => {
    const node = nodes.find((one) => one.port === port);
    if (node === undefined) throw new Error('nobody holds the slot');
    return node;
  };

  const beginMoveTo = async (target: ClusterNode): Promise<void> => {
    const source = at((await ports())[0]);
    await target.redis.cluster('SETSLOT', slot, 'IMPORTING', source.id);
    await source.redis.cluster('SETSLOT', slot, 'MIGRATING', target.id);
  };

  return {
    beginMoveTo,
    holder: async () => at((await ports())[0]),
    replica: async () => at((await ports())[1]),
    async stranger() {
      const [master] = await ports();
      const ranges = await rangesSeenBy(at(master));
      return at(ranges.map(([, , first]) => first[1]).find((port) => port !== master));
    },
    async moveTo(target, pauseMs) {
      const source = at((await ports())[0]);
      await beginMoveTo(target);
      for (;;) {
        const keys = await source.redis.cluster('GETKEYSINSLOT', slot, 5);
        if (keys.length === 0) break;
        await source.redis.call('MIGRATE', '127.0.0.1', target.port, '', 0, 5_000, 'KEYS', ...keys);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
      for (const node of [target, source]) {
        await node.redis.cluster('SETSLOT', slot, 'NODE', target.id);
      }
    },
    async redirections() {
      const counts = await Promise.all(
        nodes.map(({ redis }) => redis.info('errorstats').then(redirectionsIn, () => 0)),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
}

type RangeNode = [host: string, port: number, id: string];
type Range = [first: number, last: number, master: RangeNode, ...replicas: RangeNode[]];

function redirectionsIn(errorstats: string): number {
  return [...errorstats.matchAll(/^errorstat_(?:MOVED|ASK|TRYAGAIN):count=(\d+)/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}
