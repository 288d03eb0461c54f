import { Redis } from 'ioredis';

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
      process.nextTick(() => {
        this.#gathering = null;
        stream.uncork();
      });
    }
    return super.sendCommand(...args) as Promise<unknown>;
  }
}
