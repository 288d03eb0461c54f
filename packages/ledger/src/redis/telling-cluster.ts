import { Cluster, type Redis } from 'ioredis';
import { reasonOf } from './reason-of.ts';

/**
 * A cluster that says why it cannot be reached. ioredis asks the nodes for the map of slots on connections whose errors
 * it looks away from, and tells that the map could not be read. Where the nodes that the map names cannot be reached it
 * begins anew, and tells nothing at all.
 */
export class TellingCluster extends Cluster {
  #why: string | null = null;

  constructor(...args: ConstructorParameters<typeof Cluster<'legacy'>>) {
    super(...args);
    const note = (error: Error): void => {
      this.#why = reasonOf(error) ?? this.#why;
    };
    // Nodes are connected to later than in this turn of the event loop, so none is missed.
    this.on('+node', (node: Redis) => {
      node.on('error', note);
      const duplicate = node.duplicate.bind(node);
      node.duplicate = (...options) => duplicate(...options).on('error', note);
    });
    // What a node says against being asked for the map.
    this.on('node error', note);
    this.on('ready', () => {
      this.#why = null;
    });
    this.on('reconnecting', () => {
      if (this.listenerCount('error') > 0) this.emit('error', this.#unreachable());
    });
  }

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    const [error] = args;
    if (event !== 'error' || !isOfTheMap(error)) return super.emit(event, ...args);
    return super.emit(event, this.#unreachable(error.lastNodeError));
  }

  #unreachable(last?: Error): Error {
    const why = this.#why ?? last?.message;
    return new Error(`The cluster cannot be reached${why ? `: ${why}` : ''}`);
  }
}

type OfTheMap = Error & { readonly lastNodeError?: Error };

function isOfTheMap(error: unknown): error is OfTheMap {
  return error instanceof Error && error.name === 'ClusterAllFailedError';
}
