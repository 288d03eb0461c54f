import { type SentinelConnectionOptions, SentinelConnector } from 'ioredis';
import { reasonOf } from './reason-of.ts';

type Tell = Parameters<SentinelConnector['connect']>[0];

/**
 * Asks sentinels for the primary, and says why none of them can be reached. ioredis looks away from the errors of the
 * connections that it asks them on, and tells that those have closed.
 */
export class TellingSentinels extends SentinelConnector {
  #why: string | null = null;

  /** @param options which ioredis gives to whatever connects. */
  constructor(options: unknown) {
    super(options as SentinelConnectionOptions);
    const asking = this['connectToSentinel'].bind(this);
    this['connectToSentinel'] = (...sentinel: Parameters<typeof asking>) =>
      asking(...sentinel).on('error', (error: Error) => this.#note(error));
  }

  override connect(tell: Tell): ReturnType<SentinelConnector['connect']> {
    this.#why = null;
    return super.connect((type, error) => {
      // Of one sentinel: also that it answers, and does not know the name.
      if (type === 'sentinelError') this.#note(error);
      tell(type, type === 'error' ? this.#noPrimary(error) : error);
    });
  }

  #note(error: Error): void {
    this.#why = reasonOf(error) ?? this.#why;
  }

  #noPrimary(error: Error): Error {
    return new Error(`No sentinel names a primary: ${this.#why ?? error.message}`);
  }
}
