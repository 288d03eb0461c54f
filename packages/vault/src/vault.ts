import type { HashKey } from '@oncegate/core';
import { decrypt, encrypt } from './aes-gcm.ts';
import { DataKeys } from './data-keys.ts';
import { derivedKey } from './derived-key.ts';
import type { KeyRing } from './key-ring.ts';
import { NotOpenable } from './not-openable.ts';
import { readSealed, writeSealed } from './sealed-text.ts';

/**
 * Envelope encryption: texts are sealed with AES-256-GCM under a data key, and that is sealed under a
 * key of the ring. A data key is made by one process, for its texts alone and for no more than 2^20.
 *
 * A `context` names the place a text is for; sealed for one place it opens in no other.
 */
export type Vault = {
  /** Seals under the first key of the ring. */
  seal(text: string, context: string): string;
  /**
   * @throws MissingSealingKey where its key is not on the ring.
   * @throws NotOpenable where it was changed, or sealed for another context.
   */
  open(sealed: string, context: string): string;
  /**
   * The same text under the first key of the ring, or null where it is already. Throws as `open` does.
   */
  reseal(sealed: string, context: string): string | null;
  /** For hashes of requests with a secret parameter; derived from the first key. */
  readonly hashKey: HashKey;
};

export function openVault(ring: KeyRing): Vault {
  const dataKeys = new DataKeys(ring);
  const [first] = ring;

  function seal(text: string, context: string): string {
    const { key, keyId, wrapped } = dataKeys.forSealing();
    return writeSealed({
      version: 2,
      keyId,
      wrapped,
      body: encrypt(key, Buffer.from(text), context),
    });
  }
  function open(sealed: string, context: string): string {
    const parts = readSealed(sealed);
    return opened(() => decrypt(dataKeys.of(parts, context), parts.body, context)).toString();
  }

  return {
    seal,
    open,
    reseal: (sealed, context) =>
      readSealed(sealed).keyId === first.id ? null : seal(open(sealed, context), context),
    hashKey: { keyId: first.id, key: derivedKey(first.key, 'parameter hash').export() },
  };
}

function opened(decryption: () => Buffer): Buffer {
  try {
    return decryption();
  } catch (error) {
    if (error instanceof NotOpenable) throw error;
    // Without the cause: OpenSSL's words say nothing more.
    throw new NotOpenable('This was changed since it was sealed, or sealed for another place.');
  }
}
