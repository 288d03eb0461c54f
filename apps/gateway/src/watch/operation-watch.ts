import { isTerminal } from '@oncegate/core';
import {
  type EventListener,
  type LedgerEvent,
  LedgerUnavailable,
  type OperationRecord,
  type Snapshot,
} from '@oncegate/ledger';
import type { KnownOperation } from '../known-operation.ts';
import { changesOf } from './changes-of.ts';
import { ExpectedOperations } from './expected-operations.ts';
import { type Listener, WatchedOperation } from './watched-operation.ts';

/** Has the end or all changes of an operation told, from some moment on; returns how to leave. */
type Follow = (id: string, what: Listener['wants']) => { leave(): void };

/** Ends a wait, whatever it is called with. */
type End = (cause?: unknown) => void;

/** What a told end says of an operation that is known; null where it is not that one's. */
type Ended = (known: OperationRecord, told: string) => Snapshot | null;

/**
 * Tells those who wait for an operation, or follow it, of its changes.
 *
 * It hears of them from two streams of its partition, of all changes and of ends alone, and reads an operation once
 * per change that somebody wants to hear of, however many wait for it; its end perhaps twice, where some wait and
 * some follow. Whoever joins is registered first and reads after, so no change falls between.
 */
export class OperationWatch {
  /** Of the stream of ends: for those who wait. */
  readonly endsListener: EventListener = {
    onEvent: (event) => this.#onEnd(event),
    onGap: () => {
      this.#expected.onGap();
      this.#onGap('the end');
    },
  };
  /** Of the stream of all changes: for those who follow. */
  readonly changesListener: EventListener = {
    onEvent: ({ id }) => {
      const operation = this.#watched.get(id);
      if (operation?.isWanted('changes')) this.#refresh(operation);
    },
    onGap: () => this.#onGap('changes'),
  };
  readonly #watched = new Map<string, WatchedOperation>();
  readonly #expected = new ExpectedOperations();
  readonly #waits = new Set<End>();
  readonly #follows = new Set<() => void>();
  readonly #read: (id: string) => Promise<Snapshot | null>;
  readonly #ended: Ended;
  readonly #follow: Follow;
  readonly #onError: (error: unknown) => void;
  #closed = false;

  /** @param follow has them told here. */
  constructor(
    read: (id: string) => Promise<Snapshot | null>,
    ended: Ended,
    follow: Follow,
    onError: (error: unknown) => void,
  ) {
    this.#read = read;
    this.#ended = ended;
    this.#follow = follow;
    this.#onError = onError;
  }

  /** Callers that are being kept waiting now. */
  get waiting(): number {
    return this.#waits.size;
  }

  /** Says that an operation is submitted next, and perhaps waited for: that wait begins with one read less. */
  expect(id: string, by: object): void {
    this.#expected.expect(id, by);
  }

  /**
   * The operation when its run has its last word, or as it is when `ms` milliseconds are over, or as it
   * was last read when its caller has gone or the gateway stops.
   *
   * @param by the submission that expected it, where one did before `known` was answered to it.
   */
  async waitFor(
    known: KnownOperation,
    ms: number,
    signal: AbortSignal,
    by: object | null = null,
  ): Promise<KnownOperation> {
    if (ms === 0 || isTerminal(known.record.state) || this.#closed || signal.aborted) {
      return known;
    }
    // No function made here: what it refers to would live as long as a table of `#waits` that was outgrown.
    const { promise: over, resolve: end } = Promise.withResolvers<unknown>();
    let reached = known;
    const leave = this.#join(
      known.record.id,
      {
        knows: known.record,
        wants: 'the end',
        tell: (snapshot) => {
          reached = snapshot;
          if (isTerminal(snapshot.record.state)) {
            end(null);
          }
        },
        // Whoever waits is answered with the state that was read, once the time is over.
        fail: () => {},
      },
      by !== null && this.#expected.take(known.record.id, by),
    );
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    this.#waits.add(end);
    await over;
    this.#waits.delete(end);
    signal.removeEventListener('abort', end);
    clearTimeout(timer);
    leave();
    const isOver = isTerminal(reached.record.state) || signal.aborted || this.#closed;
    return isOver ? reached : this.#now(reached);
  }

  /** The operation as it is, then each change of it. Changes that come at once may be told as one. */
  changes(id: string): AsyncIterableIterator<Snapshot> {
    return changesOf((tell, end, fail) => {
      const leave = this.#join(id, { knows: null, wants: 'changes', tell, fail }, false);
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
   * @param isNews what the listener knows of it already: then it is not read before it changes.
   * @returns how to leave.
   */
  #join(id: string, { knows, wants, tell, fail }: Listener, isNews: boolean): () => void {
    const following = this.#follow(id, wants);
    const watched = this.#watched.get(id);
    const operation = watched ?? this.#watch(id);
    // With others that watch it, an older answer may be on the way to them.
    let joined = isNews && watched === undefined;
    const listener: Listener = {
      knows,
      wants,
      tell: (snapshot) => {
        if (joined) {
          tell(snapshot);
        }
      },
      fail,
    };
    operation.listeners.add(listener);
    if (!joined) {
      operation.refresh().then(() => {
        joined = true;
        if (operation.latest !== null) {
          tell(operation.latest);
        }
      }, this.#onError);
    }
    return () => {
      operation.listeners.delete(listener);
      following.leave();
      // Leaving twice must not put away what others have begun to watch meanwhile.
      if (operation.listeners.size === 0 && this.#watched.get(id) === operation) {
        this.#watched.delete(id);
        operation.forget();
      }
    };
  }

  #onEnd(event: LedgerEvent): void {
    this.#expected.onEvent(event);
    const operation = this.#watched.get(event.id);
    if (!operation?.isWanted('the end')) return;
    const { known } = operation;
    const end = known && event.end && this.#ended(known, event.end);
    if (!end || !operation.tellIfNews(end)) this.#refresh(operation);
  }

  #onGap(what: Listener['wants']): void {
    for (const operation of this.#watched.values()) {
      if (operation.isWanted(what)) this.#refresh(operation);
    }
  }

  #refresh(operation: WatchedOperation): void {
    operation.refresh().catch(this.#onError);
  }

  /** The operation as it is, or as it was known where the ledger does not say. */
  async #now(known: KnownOperation): Promise<KnownOperation> {
    try {
      return (await this.#read(known.record.id)) ?? known;
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) this.#onError(error);
      return known;
    }
  }

  #watch(id: string): WatchedOperation {
    const operation = new WatchedOperation(() => this.#read(id));
    this.#watched.set(id, operation);
    return operation;
  }
}
