import { setTimeout as pause } from 'node:timers/promises';
import {
  type Cursor,
  LedgerUnavailable,
  type OperationFilter,
  type OperationRecord,
  type Page,
} from '@oncegate/ledger';
import type { KnownOperation } from '../known-operation.ts';
import { fellBehind } from './fell-behind.ts';
import { passes } from './passes.ts';

const READ_AGAIN_MS = 200;
/** Of the operations told last it is known in which state they were told, so as not to repeat it. */
const REMEMBERED = 10_000;
/** Changed operations that are kept for one who reads more slowly than they change: some 10 MB of ids. */
const MOST_BEHIND = 100_000;

/** What looking for the next one came to, where it is no operation. */
type Idle = 'look again' | 'wait';

type Told = Pick<OperationRecord, 'createdAt' | 'revision'>;

/**
 * What one follower is told of a tenant's operations: a list from the oldest on, then what changes.
 * Changes that come during the list are read after it, so what is told later is never older.
 *
 * Not a generator: `return` of a generator that waits for its next value is itself kept waiting.
 */
export class FollowedOperations implements AsyncIterableIterator<KnownOperation> {
  readonly #list: (after: Cursor | null) => Promise<Page>;
  readonly #read: (id: string) => Promise<KnownOperation | null>;
  readonly #filter: OperationFilter;
  readonly #onEnd: () => void;
  readonly #changed = new Set<string>();
  readonly #told = new Map<string, Told>();
  #page: OperationRecord[] = [];
  /** Where the list goes on; undefined once it is told. */
  #after: Cursor | null | undefined = null;
  /** How often it was begun again. */
  #round = 0;
  #ended = false;
  #hasFallenBehind = false;
  #wake: () => void = () => {};

  constructor(
    list: (after: Cursor | null) => Promise<Page>,
    read: (id: string) => Promise<KnownOperation | null>,
    filter: OperationFilter,
    onEnd: () => void,
  ) {
    this.#list = list;
    this.#read = read;
    this.#filter = filter;
    this.#onEnd = onEnd;
  }

  noteChange(id: string): void {
    this.#changed.add(id);
    if (this.#changed.size > MOST_BEHIND) {
      this.#hasFallenBehind = true;
      this.#changed.clear();
      this.end();
    }
    this.#wake();
  }

  /** Changes may have been missed: the list is told again, as far as it is news. */
  beginAgain(): void {
    this.#round += 1;
    this.#page = [];
    this.#after = null;
    this.#wake();
  }

  end(): void {
    this.#ended = true;
    this.#onEnd();
    this.#wake();
  }

  /** @throws GraphQLError `FELL_BEHIND`, once: it is told no more. */
  async next(): Promise<IteratorResult<KnownOperation, undefined>> {
    while (!this.#ended) {
      const woken = new Promise<void>((resume) => {
        this.#wake = resume;
      });
      const next = await this.#attempt();
      if (next === 'wait') {
        await woken;
      } else if (next !== 'look again' && this.#isNews(next.record)) {
        return { done: false, value: next };
      }
    }
    if (this.#hasFallenBehind) {
      this.#hasFallenBehind = false;
      throw fellBehind();
    }
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<KnownOperation, undefined>> {
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async #attempt(): Promise<KnownOperation | Idle> {
    try {
      return await this.#advance();
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) {
        this.end();
        throw error;
      }
      await pause(READ_AGAIN_MS);
      return 'look again';
    }
  }

  async #advance(): Promise<KnownOperation | Idle> {
    const record = this.#page.shift();
    if (record !== undefined) {
      return { record };
    }
    if (this.#after !== undefined) {
      await this.#turnPage(this.#after);
      return 'look again';
    }
    const [id] = this.#changed;
    if (id === undefined) {
      return 'wait';
    }
    this.#changed.delete(id);
    try {
      return (await this.#read(id)) ?? 'look again';
    } catch (error) {
      this.#changed.add(id);
      throw error;
    }
  }

  async #turnPage(after: Cursor | null): Promise<void> {
    const round = this.#round;
    const { records, hasMore, end } = await this.#list(after);
    // Begun again meanwhile: this page may be from before the changes that were missed.
    if (this.#round === round) {
      this.#page = [...records];
      // A page may be empty and have more behind it.
      this.#after = hasMore ? end : undefined;
    }
  }

  #isNews(record: OperationRecord): boolean {
    const { id, createdAt, revision } = record;
    const told = this.#told.get(id);
    if (told?.createdAt === createdAt && told.revision === revision) {
      return false;
    }
    if (!passes(record, this.#filter)) {
      return false;
    }
    this.#told.delete(id);
    this.#told.set(id, { createdAt, revision });
    const [oldest] = this.#told.keys();
    if (this.#told.size > REMEMBERED && oldest !== undefined) {
      this.#told.delete(oldest);
    }
    return true;
  }
}
