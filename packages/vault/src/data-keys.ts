import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm.ts';
import { derivedKey } from './derived-key.ts';
import type { KeyRing } from './key-ring.ts';
import { MissingSealingKey } from './not-openable.ts';
import type { SealedText } from './sealed-text.ts';

/** Far below the 2^32 texts after which random nonces could meet (NIST SP 800-38D, 8.3). */
const TEXTS_PER_KEY = 2 ** 20;
/** Unwrapped keys that are kept at hand; each process that seals makes one for many texts. */
const REMEMBERED = 1_000;

/** A data key, and how it is written before what it sealed. */
export type DataKey = Pick<SealedText, 'keyId' | 'wrapped'> & { readonly key: KeyObject };

/** The keys that texts are sealed under, themselves sealed under the keys of the ring. */
export class DataKeys {
  readonly #wrapping: ReadonlyMap<string, KeyObject>;
  readonly #first: string;
  readonly #unwrapped = new Map<string, KeyObject>();
  #current: DataKey | null = null;
  #texts = 0;

  constructor(ring: KeyRing) {
    this.#wrapping = new Map(ring.map(({ id, key }) => [id, derivedKey(key, 'wrap')]));
    this.#first = ring[0].id;
  }

  /** The one to seal the next text with: made here, and wrapped under the first key of the ring. */
  forSealing(): DataKey {
    if (this.#current === null || this.#texts === TEXTS_PER_KEY) {
      this.#current = this.#made();
      this.#texts = 0;
    }
    this.#texts += 1;
    return this.#current;
  }

  /**
   * The one that sealed a text.
   *
   * @throws MissingSealingKey, or as `decrypt` does
   */
  of({ version, keyId, wrapped }: SealedText, context: string): KeyObject {
    if (version === 1) return this.#unwrap(keyId, wrapped, `data key of\n${context}`);
    const name = `${keyId}.${wrapped}`;
    const known = this.#unwrapped.get(name);
    if (known !== undefined) return known;
    const key = this.#unwrap(keyId, wrapped, boundOf(keyId));
    const [oldest] = this.#unwrapped.keys();
    if (this.#unwrapped.size === REMEMBERED && oldest !== undefined) this.#unwrapped.delete(oldest);
    this.#unwrapped.set(name, key);
    return key;
  }

  #made(): DataKey {
    const key = randomBytes(32);
    const keyId = this.#first;
    const wrapped = encrypt(this.#wrappingKey(keyId), key, boundOf(keyId)).toString('base64url');
    return { keyId, wrapped, key: createSecretKey(key) };
  }

  #unwrap(keyId: string, wrapped: string, bound: string): KeyObject {
    const bytes = Buffer.from(wrapped, 'base64url');
    return createSecretKey(decrypt(this.#wrappingKey(keyId), bytes, bound));
  }

  #wrappingKey(keyId: string): KeyObject {
    const key = this.#wrapping.get(keyId);
    if (key === undefined) throw new MissingSealingKey(keyId);
    return key;
  }
}

function boundOf(keyId: string): string {
  return `data key under\n${keyId}`;
}
