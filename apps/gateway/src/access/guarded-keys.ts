import { type Directory, hashKey } from '@oncegate/tenancy';

/** A key is listed that everybody has: the message says which, and the rule. */
export class UnguardedKey extends Error {
  override readonly name = 'UnguardedKey';
}

const NOTHING = hashKey('');

/**
 * Refuses a directory with the hash of the empty text: a board and an API that were open to whoever
 * leaves the password out.
 *
 * @throws UnguardedKey
 */
export function refuseUnguardedKeys({ keys }: Directory): void {
  const open = keys.find(({ hash }) => hash.equals(NOTHING));
  if (open !== undefined) {
    throw new UnguardedKey(
      `The key "${open.id}" of the tenant "${open.tenant}" is the hash of an empty text: it must be that of a random text of 16 characters or more`,
    );
  }
}
