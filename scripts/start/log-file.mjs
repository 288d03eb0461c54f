import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';

/**
 * What was added to a file since a given moment. Children write their logs to files and not to
 * pipes, because a pipe would break under them if the supervisor is killed while they still drain.
 */
export class LogTail {
  #file;
  #from;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
    this.#from = existsSync(file) ? statSync(file).size : 0;
  }

  /** Everything since this tail was made. */
  text() {
    const file = openSync(this.#file, 'r');
    try {
      const buffer = Buffer.alloc(Math.max(0, statSync(this.#file).size - this.#from));
      const read = readSync(file, buffer, 0, buffer.length, this.#from);
      return buffer.toString('utf8', 0, read);
    } finally {
      closeSync(file);
    }
  }

  /**
   * The line by which an app says that it is ready.
   *
   * @returns {{ ready: true, url?: string } | undefined}
   */
  ready() {
    const line = this.text()
      .split('\n')
      .find((text) => text.startsWith('{"ready":true') && text.endsWith('}'));
    return line === undefined ? undefined : JSON.parse(line);
  }
}
