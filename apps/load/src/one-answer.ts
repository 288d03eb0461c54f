import type { CallAnswer, Disposition } from '@oncegate/client';

/** Holds every token to one answer, as the answers come. */
export class OneAnswer {
  readonly #answers = new Map<string, string>();
  readonly #creators = new Set<string>();
  readonly #conflicts: string[] = [];

  /** Notes what a caller was told at last; an answer that says nothing about the outcome is none. */
  heard(answer: CallAnswer<unknown>): void {
    const { clientToken } = answer;
    if (answer.ok) this.#created(clientToken, answer.disposition);
    const told = toldBy(answer);
    if (told === null) return;
    const before = this.#answers.get(clientToken);
    if (before === undefined) this.#answers.set(clientToken, told);
    else if (before !== told) {
      this.#conflicts.push(`${clientToken} was answered as ${before} and as ${told}`);
    }
  }

  #created(clientToken: string, disposition: Disposition): void {
    if (disposition !== 'CREATED') return;
    if (this.#creators.has(clientToken)) {
      this.#conflicts.push(`two callers were told that they made ${clientToken}`);
    }
    this.#creators.add(clientToken);
  }

  /** How many tokens have an answer. */
  get tokens(): number {
    return this.#answers.size;
  }

  /** Tokens that ended in success. */
  succeeded(): readonly string[] {
    return [...this.#answers]
      .filter(([, told]) => told.startsWith(SUCCESS))
      .map(([token]) => token);
  }

  /** A line for each time that somebody was told something else. */
  get conflicts(): readonly string[] {
    return this.#conflicts;
  }
}

const SUCCESS = 'SUCCEEDED ';

function toldBy(answer: CallAnswer<unknown>): string | null {
  if (answer.ok) return `${SUCCESS}${JSON.stringify(answer.response)}`;
  const { error } = answer;
  switch (error.kind) {
    case 'failed':
    case 'unknown':
    case 'canceled':
      return `${error.operation.state} ${JSON.stringify(error.operation.error)}`;
    case 'mismatch':
    case 'refused':
    case 'unfinished':
    case 'aborted':
    case 'unavailable':
    case 'unauthenticated':
    case 'forbidden':
    case 'unexpected':
      return null;
  }
}
