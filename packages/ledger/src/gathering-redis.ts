import { Redis } from 'ioredis';

/** Bytes with which Redis has enough to do that the rest can follow. */
const ENOUGH = Number(process.env['ENOUGH'] ?? 8_192);

/**
 * A connection that hands the commands of one turn of the event loop to the socket together, in their
 * order: a system call for all of them, not for each. Redis answers as it would have.
 */
export class GatheringRedis extends Redis {
  #gathering: Redis['stream'] | null = null;

  override sendCommand(...args: Parameters<Redis['sendCommand']>): Promise<unknown> {
    const { stream } = this;
    if (stream && this.#gathering !== stream) {
      stream.cork();
      this.#gathering = stream;
      process.nextTick(() => this.#handOver(stream));
    }
    const answer = super.sendCommand(...args) as Promise<unknown>;
    if (stream && (stream as { writableLength?: number }).writableLength! >= ENOUGH) this.#handOver(stream);
    return answer;
  }

  #handOver(stream: Redis['stream']): void {
    if (this.#gathering !== stream) return;
    this.#gathering = null;
    stream.uncork();
  }
}
