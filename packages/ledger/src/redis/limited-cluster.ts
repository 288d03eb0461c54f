import type { Cluster, ClusterNode } from 'ioredis';
import { AskingCluster, type AskingOptions } from './asking-cluster.ts';
import { TimeLimit } from './time-limit.ts';
import { asLedgerError, LedgerUnavailable } from './unavailable.ts';

/** The nodes are asked for the map of slots no more often than this. */
const LOOK_AGAIN_MS = 200;

/**
 * A cluster on which a command has its time, and a failed one has the map of slots read again: a
 * master that is silent, or alone on its side of a split, does not say that its slots are elsewhere.
 */
export class LimitedCluster extends AskingCluster {
  readonly #limit: TimeLimit | null;
  #lookedAt = 0;

  constructor(nodes: readonly ClusterNode[], options: AskingOptions, timeoutMs: number | null) {
    super(nodes, options);
    this.#limit = timeoutMs === null ? null : new TimeLimit(timeoutMs);
    // Told of each node; that all are away is told as an error of the cluster.
    this.on('node error', () => this.#lookAgain());
  }

  override sendCommand(...args: Parameters<Cluster['sendCommand']>): Promise<unknown> {
    const asked = super.sendCommand(...args) as Promise<unknown>;
    const answer = this.#limit === null ? asked : this.#limit.within(asked);
    answer.catch((error: unknown) => {
      if (asLedgerError(error) instanceof LedgerUnavailable) this.#lookAgain();
    });
    return answer;
  }

  #lookAgain(): void {
    const now = performance.now();
    if (this.status !== 'ready' || now - this.#lookedAt < LOOK_AGAIN_MS) return;
    this.#lookedAt = now;
    this.refreshSlotsCache();
  }
}
