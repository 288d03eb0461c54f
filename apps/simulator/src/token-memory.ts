/** What the cloud knows about a token. */
export type Recollection =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'in-flight' }
  | { readonly kind: 'mismatch' }
  | { readonly kind: 'done'; readonly answer: object };

type Memory = {
  readonly asked: string;
  readonly done: { readonly answer: object; readonly at: number } | undefined;
};

/**
 * The tokens whose effects the cloud remembers, and those in flight. A token belongs to an access
 * key and a product; what was asked under it is the action and all its parameters, the region
 * included.
 */
export class TokenMemory {
  readonly #memories = new Map<string, Memory>();
  readonly #rememberedMs: number;

  /** @param rememberedMs how long a token is remembered, from its effect on. */
  constructor(rememberedMs: number) {
    this.#rememberedMs = rememberedMs;
  }

  recall(token: string, asked: string, now: number): Recollection {
    const memory = this.#memories.get(token);
    if (memory === undefined || this.#isOver(memory, now)) return { kind: 'unknown' };
    if (memory.asked !== asked) return { kind: 'mismatch' };
    return memory.done ? { kind: 'done', answer: memory.done.answer } : { kind: 'in-flight' };
  }

  /** From now on, until `remember` or `release`, the token is in flight. */
  claim(token: string, asked: string): void {
    this.#memories.set(token, { asked, done: undefined });
  }

  remember(token: string, asked: string, answer: object, at: number): void {
    this.#forget(at);
    // Removed first, so that the memories stay in the order of their effects.
    this.#memories.delete(token);
    this.#memories.set(token, { asked, done: { answer, at } });
  }

  /** The claim came to nothing. */
  release(token: string): void {
    this.#memories.delete(token);
  }

  #isOver({ done }: Memory, now: number): boolean {
    return done !== undefined && now - done.at >= this.#rememberedMs;
  }

  #forget(now: number): void {
    for (const [token, memory] of this.#memories) {
      if (!this.#isOver(memory, now)) return;
      this.#memories.delete(token);
    }
  }
}

/** One text for one meaning: whatever order the pairs came in, wherever they travelled. */
export function askedBy(
  action: string,
  parameters: Iterable<readonly [string, string]>,
  tokenParameter: string,
): string {
  const pairs = [...parameters].filter(([name]) => name !== tokenParameter);
  return JSON.stringify([action, pairs.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]);
}
