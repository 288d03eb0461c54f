import { isDeepStrictEqual } from 'node:util';
import type { AccountSettings } from './account-settings.ts';
import type { Directory, LiveDirectory } from './directory.ts';
import { type CloudTimeouts, type OpenAccount, openAccount } from './open-account.ts';

type Entry = { readonly settings: AccountSettings; readonly account: OpenAccount };

/** The accounts of a directory, each opened once, when it is first asked for. */
export class AccountBook {
  readonly #directory: LiveDirectory;
  readonly #timeouts: CloudTimeouts;
  readonly #entries = new Map<string, Entry>();
  readonly #closing = new Set<Promise<void>>();
  #seen: Directory;

  constructor(directory: LiveDirectory, timeouts: CloudTimeouts = {}) {
    this.#directory = directory;
    this.#timeouts = timeouts;
    this.#seen = directory.current();
  }

  /**
   * The account of that name as it is configured now; null where there is none. Not to be kept: an
   * account that changed or went is closed, and sends no more.
   */
  open(name: string): OpenAccount | null {
    const directory = this.#directory.current();
    if (directory !== this.#seen) this.#letGo(directory);
    const entry = this.#entries.get(name);
    if (entry !== undefined) return entry.account;
    const settings = directory.accounts.get(name);
    if (settings === undefined) return null;
    const account = openAccount(settings, this.#timeouts);
    this.#entries.set(name, { settings, account });
    return account;
  }

  /** Closes all, and waits for the requests under way. */
  async close(): Promise<void> {
    for (const name of this.#entries.keys()) this.#close(name);
    await Promise.all(this.#closing);
  }

  #letGo(directory: Directory): void {
    this.#seen = directory;
    for (const [name, { settings }] of this.#entries) {
      if (!isDeepStrictEqual(settings, directory.accounts.get(name))) this.#close(name);
    }
  }

  #close(name: string): void {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    this.#entries.delete(name);
    const closed: Promise<void> = entry.account.cloud
      .close()
      .finally(() => this.#closing.delete(closed));
    this.#closing.add(closed);
  }
}
