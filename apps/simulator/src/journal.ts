import { type FileHandle, open } from 'node:fs/promises';

/**
 * An append-only file of JSON lines. A line counts once its newline is on file, so what a crash
 * left of a last line is cut off at the next start. After a failed write every later one fails
 * too: a line after half a line would be lost with it.
 */
export class Journal<Entry> {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #synced: boolean;
  #lines: string[] = [];
  #written: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  private constructor(path: string, file: FileHandle, synced: boolean) {
    this.#path = path;
    this.#file = file;
    this.#synced = synced;
  }

  /**
   * Opens the file, or makes it; throws where a line in its midst is not JSON.
   * `synced`: an appended line has reached the disk, not only the operating system.
   */
  static async open<Entry>(path: string, { synced }: { synced: boolean }): Promise<Journal<Entry>> {
    // Parameters may hold passwords: nobody else reads the file.
    const file = await open(path, 'a+', 0o600);
    try {
      const text = await file.readFile();
      await file.truncate(text.lastIndexOf(0x0a) + 1);
      const journal = new Journal<Entry>(path, file, synced);
      await journal.read();
      return journal;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Resolves when the line is on file. Lines appended meanwhile share the next write. */
  append(entry: Entry): Promise<void> {
    this.#lines.push(`${JSON.stringify(entry)}\n`);
    this.#next ??= this.#written = this.#written.then(() => this.#writeLines());
    return this.#next;
  }

  /** All lines on file, what was appended before included; throws on one that is not JSON. */
  async read(): Promise<Entry[]> {
    await this.#written;
    const file = await open(this.#path, 'r');
    try {
      const text = await file.readFile('utf8');
      const whole = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
      return whole.filter((line) => line !== '').map((line, index) => this.#parse(line, index + 1));
    } finally {
      await file.close();
    }
  }

  async close(): Promise<void> {
    await this.#written.catch(() => undefined);
    await this.#file.close();
  }

  async #writeLines(): Promise<void> {
    const text = this.#lines.join('');
    this.#lines = [];
    this.#next = undefined;
    await this.#file.appendFile(text);
    if (this.#synced) await this.#file.datasync();
  }

  #parse(line: string, number: number): Entry {
    try {
      return JSON.parse(line);
    } catch (cause) {
      throw new Error(`${this.#path}:${number} is not JSON; move the file away to start anew`, {
        cause,
      });
    }
  }
}
