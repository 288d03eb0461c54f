import { Redis } from 'ioredis';

/** Bytes that keep Redis busy until the next come. */
const ENOUGH = 8_192;

/**
 * A connection that hands the commands of one turn of the event loop to the socket together, in their
 * order: a system call for all of them, not for each. Redis answers as it would have. It is not kept waiting
 * for the end of the turn where it has enough to do with what there is.
 */
export class GatheringRedis extends Redis {
  #gathering: Redis['stream'] | null = null;

  override sendCommand(...args: Parameters<Redis['sendCommand']>): Promise<unknown> {
    const { stream } = this;
    if (stream && this.#gathering !== stream) {
      this.#gathering?.uncork();
      this.#gathering = stream;
      stream.cork();
      process.nextTick(() => this.#handOver(stream));
    }
    const answer = super.sendCommand(...args) as Promise<unknown>;
    if (stream && stream.writableLength >= ENOUGH) this.#handOver(stream);
    return answer;
  }

  #handOver(stream: Redis['stream']): void {
    if (this.#gathering !== stream) return;
    this.#gathering = null;
    stream.uncork();
  }
}
