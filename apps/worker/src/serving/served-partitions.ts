import type { KnownLayout } from '@oncegate/ledger';
import type { Logger } from 'pino';
import type { ServedPartition } from './served-partition.ts';

/** All partitions that there are, served; those that are added later as soon as this process hears of them. */
export class ServedPartitions {
  readonly #layout: KnownLayout;
  readonly #concurrency: number;
  readonly #serve: (number: number, concurrency: number) => ServedPartition;
  readonly #served: ServedPartition[] = [];
  #ended = false;

  /**
   * @param concurrency attempts at once in all; each partition has its share, and one at least.
   */
  constructor(
    layout: KnownLayout,
    concurrency: number,
    serve: (number: number, concurrency: number) => ServedPartition,
    log: Logger,
  ) {
    this.#layout = layout;
    this.#concurrency = concurrency;
    this.#serve = serve;
    layout.onRaise(() => {
      log.info({ partitions: layout.count }, 'there are more partitions');
      this.begin().catch((error: unknown) =>
        log.error({ err: error }, 'the added partitions are not served'),
      );
    });
  }

  get all(): readonly ServedPartition[] {
    return this.#served;
  }

  /** Serves those that are not served yet; resolves once jobs are taken of each, false where it was ended before. */
  async begin(): Promise<boolean> {
    if (this.#ended) return false;
    const share = Math.ceil(this.#concurrency / this.#layout.count);
    for (const partition of this.#served) partition.concurrency = share;
    const added: ServedPartition[] = [];
    while (this.#served.length < this.#layout.count) {
      const partition = this.#serve(this.#served.length, share);
      this.#served.push(partition);
      added.push(partition);
    }
    const begun = await Promise.all(added.map((partition) => partition.begin()));
    return begun.every((hasBegun) => hasBegun);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await Promise.all(this.#served.map((partition) => partition.end()));
  }
}
