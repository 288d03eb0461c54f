import type { Refusal, Session } from './session.ts';

const LOOK_MS = 1_000;

type Held = { readonly session: Session; readonly end: (refusal: Refusal) => void };

/**
 * The sessions of connections that outlive a request. Each ends at most a second after its
 * credential has expired or was withdrawn, even where nothing passes over it.
 */
export class LiveSessions {
  readonly #held = new Set<Held>();
  readonly #timer: NodeJS.Timeout;

  constructor() {
    this.#timer = setInterval(() => this.look(), LOOK_MS).unref();
  }

  /**
   * @param end called once, when the session is over.
   * @returns how to let go.
   */
  hold(session: Session, end: (refusal: Refusal) => void): () => void {
    const held = { session, end };
    this.#held.add(held);
    return () => {
      this.#held.delete(held);
    };
  }

  look(): void {
    for (const held of this.#held) {
      const refusal = held.session.ended();
      if (refusal !== null) {
        this.#held.delete(held);
        held.end(refusal);
      }
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
