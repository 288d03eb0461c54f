import {
  type EventListener,
  type KnownLayout,
  type RedisClient,
  tailEvents,
} from '@oncegate/ledger';

/** How long a stream is followed after the last who wanted it: one call comes after the other. */
const IDLE_MS = 30_000;

/** One partition's stream, and the connection over which it is followed. */
export type Stream = { readonly redis: RedisClient; readonly key: string };

type Tail = {
  wanted: number;
  /** Settles once what happens from now on is told. */
  readonly begun: Promise<void>;
  readonly stop: () => void;
  idle: NodeJS.Timeout | null;
};

/** A wish for some partitions' events. */
type Wish = {
  readonly partitions: () => readonly number[];
  readonly held: number[];
};

export type Following = {
  /** Resolves once what happens in those partitions is told, or nobody wants it any more. */
  begun(): Promise<void>;
  leave(): void;
};

/**
 * One kind of stream, of those partitions that somebody waits for, each followed over a connection of its own,
 * because it blocks. The others are left alone: however many gateways there are, a change is told to those that
 * it matters to.
 */
export class Tails {
  readonly #layout: KnownLayout;
  readonly #listener: EventListener;
  readonly #open: (partition: number) => Stream;
  readonly #onTrouble: (error: unknown) => void;
  readonly #tails = new Map<number, Tail>();
  readonly #wishes = new Set<Wish>();
  readonly #running = new Set<Promise<void>>();
  readonly #closed = new AbortController();

  /** @param onTrouble told once why nothing is told: see `tailEvents`. */
  constructor(
    layout: KnownLayout,
    listener: EventListener,
    open: (partition: number) => Stream,
    onTrouble: (error: unknown) => void,
  ) {
    this.#layout = layout;
    this.#listener = listener;
    this.#open = open;
    this.#onTrouble = onTrouble;
    layout.onRaise(() => {
      if (this.#closed.signal.aborted) return;
      for (const wish of this.#wishes) this.#hold(wish);
    });
  }

  /** Follows all partitions, those that are added later too. */
  followAll(): Following {
    return this.follow(() => Array.from({ length: this.#layout.count }, (_, number) => number));
  }

  /** Follows some partitions: as they are told now, and again when there are more. */
  follow(partitions: () => readonly number[]): Following {
    const wish: Wish = { partitions, held: [] };
    this.#wishes.add(wish);
    this.#hold(wish);
    // Most never ask when it begins, so no promise is made for them.
    let left: PromiseWithResolvers<void> | null = null;
    return {
      begun: async () => {
        if (!this.#wishes.has(wish)) return;
        left ??= Promise.withResolvers();
        const tails = wish.held.flatMap((partition) => this.#tails.get(partition)?.begun ?? []);
        await Promise.race([Promise.all(tails), left.promise]);
      },
      leave: () => {
        left?.resolve();
        if (!this.#wishes.delete(wish)) return;
        for (const partition of wish.held) this.#letGo(partition);
      },
    };
  }

  /** Ends all, and waits for them. */
  async close(): Promise<void> {
    this.#closed.abort();
    for (const { stop, idle } of this.#tails.values()) {
      if (idle !== null) clearTimeout(idle);
      stop();
    }
    this.#tails.clear();
    await Promise.all(this.#running);
  }

  #hold({ partitions, held }: Wish): void {
    for (const partition of partitions()) {
      if (held.includes(partition)) continue;
      const tail = this.#tails.get(partition) ?? this.#begin(partition);
      held.push(partition);
      tail.wanted += 1;
      if (tail.idle !== null) clearTimeout(tail.idle);
      tail.idle = null;
    }
  }

  #letGo(partition: number): void {
    const tail = this.#tails.get(partition);
    if (tail === undefined) return;
    tail.wanted -= 1;
    if (tail.wanted > 0) return;
    tail.idle = setTimeout(() => {
      this.#tails.delete(partition);
      tail.stop();
    }, IDLE_MS).unref();
  }

  #begin(partition: number): Tail {
    const { redis, key } = this.#open(partition);
    const stopped = new AbortController();
    const signal = AbortSignal.any([stopped.signal, this.#closed.signal]);
    const begun = Promise.withResolvers<void>();
    const listener: EventListener = {
      onEvent: (event) => this.#listener.onEvent(event),
      onGap: () => {
        begun.resolve();
        this.#listener.onGap();
      },
    };
    const running = connected(redis, signal).then(() =>
      tailEvents(redis, key, listener, signal, this.#onTrouble),
    );
    this.#running.add(running);
    void running.finally(() => this.#running.delete(running));
    const tail: Tail = {
      wanted: 0,
      begun: begun.promise,
      stop: () => {
        stopped.abort();
        redis.disconnect();
      },
      idle: null,
    };
    this.#tails.set(partition, tail);
    return tail;
  }
}

/** The stream is asked for as soon as it can be, not at the next try. */
async function connected(redis: RedisClient, signal: AbortSignal): Promise<void> {
  if (redis.status === 'ready' || signal.aborted) return;
  // An error of the connection is its listener's business; it goes on trying.
  const ready = new Promise<void>((resolve) => {
    redis.once('ready', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await ready;
}
