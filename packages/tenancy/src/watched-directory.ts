import { stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Directory } from './directory.ts';
import { type ReadDirectory, readDirectory } from './file/read-directory.ts';
import type { TenantsFile } from './tenancy-source.ts';
import { TokenConstancy } from './token-constancy.ts';

/** Where it is said what becomes of a tenants file that changed; a pino logger will do. */
export type DirectoryLog = {
  info(facts: object, message: string): void;
  error(facts: object, message: string): void;
};

/** A directory and the files that it was made from. */
export class WatchedDirectory {
  readonly #source: TenantsFile;
  readonly #log: DirectoryLog;
  readonly #tokens = new TokenConstancy();
  #read: ReadDirectory;
  /** Of the files as they were just before they were read; unknown until then. */
  #stamp: string | null = null;
  /** Of the files at the last look; unknown until the first. */
  #seen: string | null = null;
  #refusal: string | null = null;
  #looking = false;

  constructor(source: TenantsFile, read: ReadDirectory, log: DirectoryLog) {
    this.#source = source;
    this.#log = log;
    this.#read = read;
    this.#tokens.accept(read.directory);
  }

  get current(): Directory {
    return this.#read.directory;
  }

  /**
   * Reads again where a file has changed, and where what was read last could not be used; but only what
   * stood still since the last look. An id and its secret are mostly written one after the other: what is
   * signed with one of each is refused, and its operation has FAILED.
   */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const stamp = (await Promise.all(this.#read.files.map(stampOf))).join('\n');
    const isStill = stamp === this.#seen;
    this.#seen = stamp;
    if (isStill && (stamp !== this.#stamp || this.#refusal !== null)) {
      await this.#readAgain();
      this.#stamp = stamp;
    }
    this.#looking = false;
  }

  async #readAgain(): Promise<void> {
    const before = this.#read.directory;
    try {
      const read = await readDirectory(this.#source);
      this.#tokens.accept(read.directory);
      this.#refusal = null;
      const same = isDeepStrictEqual(read.directory, before);
      this.#read = same ? { ...read, directory: before } : read;
      if (!same) this.#sayInForce(read.directory);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== this.#refusal) this.#sayRefused(message);
      this.#refusal = message;
    }
  }

  #sayInForce({ tenants, accounts, keys }: Directory): void {
    const counts = { tenants: tenants.size, accounts: accounts.size, keys: keys.length };
    this.#log.info(counts, 'the tenants file changed and is in force');
  }

  /** Said once, however often the same is found. */
  #sayRefused(reason: string): void {
    this.#log.error({ reason }, 'the tenants file changed and is wrong: the one before it stays');
  }
}

/** Tells one content of a path from the next; symbolic links are followed. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return 'away';
  }
}
