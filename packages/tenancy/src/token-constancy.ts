import type { AccountSettings } from './account-settings.ts';
import type { Directory } from './directory.ts';
import { type Fault, InvalidDirectory } from './invalid-directory.ts';

/**
 * Holds accounts to the tokens and the cloud that they began with. A token that was sent may be sent
 * again; made in another way, or sent elsewhere, it would be another one, and a cloud would act twice.
 * An account that was away keeps both.
 */
export class TokenConstancy {
  readonly #known = new Map<
    string,
    Pick<AccountSettings, 'tokenMode' | 'tokenSecret' | 'endpoint'>
  >();

  /** @throws InvalidDirectory where an account makes its tokens otherwise than before. */
  accept({ accounts }: Directory): void {
    const faults: Fault[] = [];
    for (const [name, { tokenMode, tokenSecret, endpoint }] of accounts) {
      const before = this.#known.get(name);
      if (before === undefined) continue;
      if (before.tokenMode !== tokenMode || before.tokenSecret !== tokenSecret) {
        faults.push({
          path: `account ${name}`,
          rule: 'must keep its tokenMode and tokenSecret: make an account of another name',
        });
      }
      if (before.endpoint?.host !== endpoint?.host) {
        faults.push({
          path: `account ${name}`,
          rule: 'must keep its endpoint: make an account of another name',
        });
      }
    }
    if (faults.length > 0) throw new InvalidDirectory(faults);
    for (const [name, settings] of accounts) this.#known.set(name, settings);
  }
}
