import type { Cursor } from '@oncegate/ledger';
import { moveOn } from './move-on.ts';
import type { ArchiverPorts } from './ports.ts';

/** How long one worker keeps the archiving to itself; a dead one is followed by another. */
const LEAD_MS = 3_000;
/** No batch is begun later than this in a turn: whoever drains waits for one. */
const TURN_MS = 5_000;
/** Operations of one batch, at most. Of large ones it has fewer: the ledger gives some 256 KB at once, or one. */
const BATCH = 50;
/** Operations that one walk step looks at; it reads their ids alone. */
const WALK_BATCH = 1_000;
/** Each tenant's list is walked on this often, or as often as operations come of age. */
const WALK_EVERY_MS = 60_000;
/** And from its beginning this often: whatever was put off the list is found again. */
const WALK_ANEW_MS = 3_600_000;
/** An operation that is not settled, or UNKNOWN, is looked at again this often. */
const AGAIN_MS = 3_600_000;
const PURGE_EVERY_MS = 60_000;
const PURGE_BATCH = 5_000;

/**
 * Moves settled operations from Redis to the archive. One process does it at a time; that is for order alone:
 * two at once repeat what the other did, and nothing comes of it.
 */
export class Archiver {
  readonly #ports: ArchiverPorts;
  #walked: Map<string, Cursor | null> = new Map();
  #walkAt = Number.NEGATIVE_INFINITY;
  #walkAnewAt = Number.NEGATIVE_INFINITY;
  #purgeAt = Number.NEGATIVE_INFINITY;
  #isStopping = false;

  constructor(ports: ArchiverPorts) {
    this.#ports = ports;
  }

  /** Lets a turn under way end after the step that it is at. */
  stop(): void {
    this.#isStopping = true;
  }

  /**
   * One turn: enlists what came of age, moves on what is due, forgets what retention has let go.
   *
   * @returns how many operations were looked at.
   * @throws LedgerUnavailable or ArchiveUnavailable; the next turn goes on where this one was.
   */
  async runOnce(): Promise<number> {
    const { ledger, who, monotonic } = this.#ports;
    const leads = (): Promise<boolean> => ledger.leadArchiving(who, LEAD_MS);
    if (!(await leads())) return 0;
    const endsAt = monotonic() + TURN_MS;
    const isOver = (): boolean => this.#isStopping || monotonic() > endsAt;
    await this.#walk(isOver);
    let looked = 0;
    for (;;) {
      const batch = await ledger.ripe(this.#ripening(), BATCH);
      looked += batch.looked;
      await moveOn(batch.operations, this.#ports);
      if (!batch.hasMore || isOver() || !(await leads())) break;
    }
    await this.#purge();
    return looked;
  }

  #ripening() {
    const { afterMs } = this.#ports.settings;
    return { afterMs, againMs: Math.min(AGAIN_MS, afterMs) };
  }

  /** Finds what came of age: the ledger's own steps do not know of the archive. */
  async #walk(isOver: () => boolean): Promise<void> {
    const { ledger, monotonic, settings } = this.#ports;
    const now = monotonic();
    if (now < this.#walkAt) return;
    if (now >= this.#walkAnewAt) {
      this.#walked = new Map();
      this.#walkAnewAt = now + WALK_ANEW_MS;
    }
    for (const tenant of await ledger.tenants()) {
      for (let hasMore = true; hasMore; ) {
        const step = await ledger.enlist(tenant, this.#walked.get(tenant) ?? null, {
          afterMs: settings.afterMs,
          limit: WALK_BATCH,
        });
        this.#walked.set(tenant, step.end);
        hasMore = step.hasMore;
        if (isOver()) return;
      }
    }
    this.#walkAt = now + Math.min(WALK_EVERY_MS, settings.afterMs);
  }

  async #purge(): Promise<void> {
    const { ledger, archive, counts, monotonic } = this.#ports;
    if (monotonic() < this.#purgeAt) return;
    const { now } = await ledger.archivingBacklog();
    const purged = await archive.purge(now, PURGE_BATCH);
    counts.purged.inc(purged);
    // As long as there is more, at the next turn.
    this.#purgeAt = purged < PURGE_BATCH ? monotonic() + PURGE_EVERY_MS : this.#purgeAt;
  }
}
