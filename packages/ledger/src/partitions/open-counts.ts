import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Partitions } from './partitions.ts';

/** What was seen of other partitions counts for as long; then it is asked for again. */
const FRESH_MS = 1_000;
/** From this age on it is asked for while it still counts, so that nobody waits for it. */
const ASK_AGAIN_MS = 250;
/** Whoever comes first waits for the others, but not for one that is away. */
const WAIT_MS = 100;

/** What is known of one tenant, by partition. */
type Seen = {
  readonly counts: Map<number, number>;
  seenAt: number;
  asking: Promise<unknown> | null;
};

/**
 * How many operations of a tenant are in flight in other partitions, as last seen. A partition counts its
 * own exactly; what others admit meanwhile, and through other gateways, is seen within a second.
 */
export class OpenCounts {
  readonly #partitions: Partitions;
  readonly #tenants = new Map<string, Seen>();

  constructor(partitions: Partitions) {
    this.#partitions = partitions;
  }

  /** There are no others. */
  get isOnly(): boolean {
    return this.#partitions.layout.count === 1;
  }

  /** How many there are in all partitions but one. */
  async elsewhere(tenant: string, home: number): Promise<number> {
    const seen = this.#seenOf(tenant);
    const age = performance.now() - seen.seenAt;
    if (age > ASK_AGAIN_MS) {
      const asking = this.#ask(tenant, seen);
      if (age > FRESH_MS) await soon(asking);
    }
    return sum([...seen.counts].filter(([number]) => number !== home));
  }

  /** What a partition has just said of its own. */
  note(tenant: string, partition: number, open: number): void {
    this.#tenants.get(tenant)?.counts.set(partition, open);
  }

  /** Asks now, to tell whether it is still as it was. */
  async look(tenant: string): Promise<void> {
    await soon(this.#ask(tenant, this.#seenOf(tenant)));
  }

  #seenOf(tenant: string): Seen {
    const seen = this.#tenants.get(tenant) ?? {
      counts: new Map<number, number>(),
      seenAt: Number.NEGATIVE_INFINITY,
      asking: null,
    };
    this.#tenants.set(tenant, seen);
    return seen;
  }

  #ask(tenant: string, seen: Seen): Promise<unknown> {
    seen.asking ??= Promise.all(
      this.#partitions.all.map(async (partition) => {
        // One that is away keeps the count that it had.
        const open = await partition.openOf(tenant).catch(() => null);
        if (open !== null) seen.counts.set(partition.number, open);
      }),
    ).finally(() => {
      seen.seenAt = performance.now();
      seen.asking = null;
    });
    return seen.asking;
  }
}

/** Waits for what never fails, but not for long. */
function soon(asking: Promise<unknown>): Promise<unknown> {
  return Promise.race([asking, pause(WAIT_MS, undefined, { ref: false })]);
}

function sum(counts: readonly (readonly [number, number])[]): number {
  return counts.reduce((total, [, count]) => total + count, 0);
}
