import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import type { HashKey } from '@oncegate/core';
import { decrypt, encrypt } from './aes-gcm.ts';
import { derivedKey } from './derived-key.ts';
import type { KeyRing } from './key-ring.ts';
import { MissingSealingKey, NotOpenable } from './not-openable.ts';
import { readSealed, writeSealed } from './sealed-text.ts';

/**
 * Envelope encryption: each text is sealed with AES-256-GCM under a data key of its own, and that
 * is sealed under a key of the ring. A key of the ring seals data keys alone, and may seal 2^32 of
 * them before random nonces could meet (NIST SP 800-38D, 8.3).
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
   * The same text under the first key of the ring, or null where it is already. Only the data key
   * is sealed anew; the text itself is not opened. Throws as `open` does.
   */
  reseal(sealed: string, context: string): string | null;
  /** For hashes of requests with a secret parameter; derived from the first key. */
  readonly hashKey: HashKey;
};

export function openVault(ring: KeyRing): Vault {
  const wrapping = new Map(ring.map(({ id, key }) => [id, derivedKey(key, 'wrap')]));
  const [first] = ring;

  const keyOf = (keyId: string): KeyObject => {
    const key = wrapping.get(keyId);
    if (key === undefined) throw new MissingSealingKey(keyId);
    return key;
  };
  const wrap = (dataKey: Buffer, context: string): Buffer =>
    encrypt(keyOf(first.id), dataKey, `data key of\n${context}`);
  const unwrap = (wrapped: Buffer, keyId: string, context: string): Buffer =>
    opened(() => decrypt(keyOf(keyId), wrapped, `data key of\n${context}`));

  return {
    seal(text, context) {
      const dataKey = randomBytes(32);
      const body = encrypt(createSecretKey(dataKey), Buffer.from(text), context);
      return writeSealed({ keyId: first.id, wrapped: wrap(dataKey, context), body });
    },
    open(sealed, context) {
      const { keyId, wrapped, body } = readSealed(sealed);
      const dataKey = unwrap(wrapped, keyId, context);
      return opened(() => decrypt(createSecretKey(dataKey), body, context)).toString();
    },
    reseal(sealed, context) {
      const { keyId, wrapped, body } = readSealed(sealed);
      if (keyId === first.id) return null;
      const rewrapped = wrap(unwrap(wrapped, keyId, context), context);
      return writeSealed({ keyId: first.id, wrapped: rewrapped, body });
    },
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
