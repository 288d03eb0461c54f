import { isTerminal } from '@oncegate/core';
import type { EventListener, LedgerEvent, Snapshot } from '@oncegate/ledger';
import type { KnownOperation } from '../known-operation.ts';
import { changesOf } from './changes-of.ts';
import { type Listener, WatchedOperation } from './watched-operation.ts';

/**
 * Tells those who wait for an operation, or follow it, of its changes.
 *
 * It hears of changes from the ledger's stream and reads an operation once per change, however many
 * wait for it. Whoever joins is registered first and reads after, so no change falls between.
 */
export class OperationWatch implements EventListener {
  readonly #watched = new Map<string, WatchedOperation>();
  readonly #waits = new Set<() => void>();
  readonly #follows = new Set<() => void>();
  readonly #read: (id: string) => Promise<Snapshot | null>;
  readonly #onError: (error: unknown) => void;
  #closed = false;

  constructor(read: (id: string) => Promise<Snapshot | null>, onError: (error: unknown) => void) {
    this.#read = read;
    this.#onError = onError;
  }

  /** Callers that are being kept waiting now. */
  get waiting(): number {
    return this.#waits.size;
  }

  onEvent({ id }: LedgerEvent): void {
    this.#watched.get(id)?.refresh().catch(this.#onError);
  }

  onGap(): void {
    for (const operation of this.#watched.values()) {
      operation.refresh().catch(this.#onError);
    }
  }

  /**
   * The operation when its run has its last word, or as it is when `ms` milliseconds are over, the
   * signal is aborted or the gateway stops.
   */
  async waitFor(known: KnownOperation, ms: number, signal: AbortSignal): Promise<KnownOperation> {
    if (ms === 0 || isTerminal(known.record.state) || this.#closed || signal.aborted) {
      return known;
    }
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const end = (): void => resolve();
    let reached = known;
    const leave = this.#join(
      known.record.id,
      (snapshot) => {
        reached = snapshot;
        if (isTerminal(snapshot.record.state)) {
          end();
        }
      },
      // Whoever waits is answered with the state that was read, once the time is over.
      () => {},
    );
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    this.#waits.add(end);
    await over;
    this.#waits.delete(end);
    signal.removeEventListener('abort', end);
    clearTimeout(timer);
    leave();
    return reached;
  }

  /** The operation as it is, then each change of it. Changes that come at once may be told as one. */
  changes(id: string): AsyncIterableIterator<Snapshot> {
    return changesOf((tell, end, fail) => {
      const leave = this.#join(id, tell, fail);
      this.#follows.add(end);
      if (this.#closed) {
        end();
      }
      return () => {
        this.#follows.delete(end);
        leave();
      };
    });
  }

  /** Answers everybody with the state that is reached. Later comers are not kept waiting. */
  close(): void {
    this.#closed = true;
    for (const end of [...this.#waits, ...this.#follows]) {
      end();
    }
  }

  /**
   * Tells the operation as it is read after this call, then each change of it. What an earlier read
   * brings meanwhile is not told: it may be from before what the caller knows already.
   *
   * @returns how to leave.
   */
  #join(id: string, tell: Listener['tell'], fail: Listener['fail']): () => void {
    const operation = this.#watched.get(id) ?? new WatchedOperation(() => this.#read(id));
    this.#watched.set(id, operation);
    let joined = false;
    const listener: Listener = {
      tell: (snapshot) => {
        if (joined) {
          tell(snapshot);
        }
      },
      fail,
    };
    operation.listeners.add(listener);
    operation.refresh().then(() => {
      joined = true;
      if (operation.latest !== null) {
        tell(operation.latest);
      }
    }, this.#onError);
    return () => {
      operation.listeners.delete(listener);
      // Leaving twice must not put away what others have begun to watch meanwhile.
      if (operation.listeners.size === 0 && this.#watched.get(id) === operation) {
        this.#watched.delete(id);
      }
    };
  }
}
