import type { Cluster, ClusterNode, ClusterOptions, Redis } from 'ioredis';
import { TellingCluster } from './telling-cluster.ts';

type NodeOptions = Omit<NonNullable<ClusterOptions['redisOptions']>, 'replyMapping'>;
/** Without the mapping of replies, which ioredis takes for a part of the client's type. */
export type AskingOptions = Omit<ClusterOptions, 'redisOptions'> & {
  readonly redisOptions: NodeOptions;
};

/**
 * A cluster that outlives the move of a slot to a node that has none yet. ioredis says ASKING to such a
 * node and never looks at what becomes of it. But the map of slots does not have the node, so its
 * connection is closed whenever the map is read, and a failure that nobody looks at ends the process.
 * Whoever sent the command that was to follow hears of it all the same.
 */
export class AskingCluster extends TellingCluster {
  constructor(nodes: readonly ClusterNode[], options: AskingOptions) {
    super([...nodes], options);
    lookAtAsking(this);
  }

  /** ioredis makes a plain one; the queue waits for jobs on it. */
  override duplicate: Cluster['duplicate'] = (...args) => {
    const copy = super.duplicate(...args);
    lookAtAsking(copy);
    return copy;
  };
}

/** Nodes are connected to later than in this turn of the event loop, so none is missed. */
function lookAtAsking(cluster: Pick<Cluster, 'on'>): void {
  cluster.on('+node', (node: Redis) => {
    const ask = node.asking.bind(node);
    node.asking = (...args) => {
      const asked = ask(...args);
      asked.catch(() => {});
      return asked;
    };
  });
}
