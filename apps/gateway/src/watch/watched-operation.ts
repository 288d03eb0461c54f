import { setTimeout as pause } from 'node:timers/promises';
import { LedgerUnavailable, type OperationRecord, type Snapshot } from '@oncegate/ledger';

const READ_AGAIN_MS = 200;

export type Listener = {
  /** What it knows of the operation already. */
  readonly knows: OperationRecord | null;
  /** Of what it wants to hear. More may be told. */
  readonly wants: 'changes' | 'the end';
  readonly tell: (snapshot: Snapshot) => void;
  /** The operation cannot be read. */
  readonly fail: (error: unknown) => void;
};

/**
 * One operation and everybody here who wants to hear of it. It is read by one read at a time, so
 * what is read later is later: listeners are never told an older state after a newer one.
 */
export class WatchedOperation {
  readonly listeners: Set<Listener> = new Set();
  latest: Snapshot | null = null;
  readonly #read: () => Promise<Snapshot | null>;
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(read: () => Promise<Snapshot | null>) {
    this.#read = read;
  }

  /** The last listener has left. Whatever is kept of the operation is let go of with it. */
  forget(): void {
    this.latest = null;
  }

  /** The operation as somebody here knows it; null where nobody does. */
  get known(): OperationRecord | null {
    for (const { knows } of this.listeners) if (knows !== null) return knows;
    return null;
  }

  /** Whether somebody wants to hear of that. */
  isWanted(what: Listener['wants']): boolean {
    for (const { wants } of this.listeners) if (wants === what) return true;
    return false;
  }

  /**
   * Settles when a read that began after this call has been told to the listeners. However many
   * ask while one read is under way, they share the one that follows it.
   */
  refresh(): Promise<void> {
    if (this.#reading !== null) {
      this.#next ??= this.#refreshAfter(this.#reading);
      return this.#next;
    }
    this.#reading = this.#readAndTell().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  /**
   * Tells what was heard, where nothing that was read before or is being read may be later: the stream may lag
   * behind, by a run that was begun meanwhile. Returns whether it did.
   */
  tellIfNews(snapshot: Snapshot): boolean {
    const isBehind =
      this.latest !== null && this.latest.record.revision >= snapshot.record.revision;
    if (this.#reading !== null || isBehind) return false;
    this.#tell(snapshot);
    return true;
  }

  async #refreshAfter(reading: Promise<void>): Promise<void> {
    await Promise.allSettled([reading]);
    this.#next = null;
    return this.refresh();
  }

  async #readAndTell(): Promise<void> {
    const snapshot = await this.#readWhileWatched();
    if (snapshot !== null) this.#tell(snapshot);
  }

  #tell(snapshot: Snapshot): void {
    if (isSameState(snapshot, this.latest)) return;
    this.latest = snapshot;
    for (const listener of this.listeners) listener.tell(snapshot);
  }

  async #readWhileWatched(): Promise<Snapshot | null> {
    for (;;) {
      try {
        return await this.#read();
      } catch (error) {
        if (!(error instanceof LedgerUnavailable)) {
          for (const listener of this.listeners) {
            listener.fail(error);
          }
          throw error;
        }
      }
      await pause(READ_AGAIN_MS);
      if (this.listeners.size === 0) {
        return null;
      }
    }
  }
}

/** Not "has a lower revision": a ledger restored from a backup counts from there again. */
function isSameState(a: Snapshot, b: Snapshot | null): boolean {
  return a.record.createdAt === b?.record.createdAt && a.record.revision === b.record.revision;
}
