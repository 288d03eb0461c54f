import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Result } from '@oncegate/core';

/** A key that seals data keys. Held as a KeyObject, which no log line and no JSON text shows. */
export type SealingKey = {
  /** Stands in what it sealed: 1–32 of `A-Z a-z 0-9 _ -`. */
  readonly id: string;
  /** 32 bytes. */
  readonly key: KeyObject;
};

/** The first key seals; all of them open. Never empty. */
export type KeyRing = readonly [SealingKey, ...SealingKey[]];

/** AES-256. */
const KEY_BYTES = 32;

// Shorter than the text of a key: swapped by mistake, a key is refused and never taken for an id.
const ENTRY = /^([\w-]{1,32}):([A-Za-z0-9+/_-]{43}=?)$/;

/**
 * Reads a ring: `id:key` entries with commas between them, the newest first; a key is 32 bytes in
 * base64 (`openssl rand -base64 32`), either alphabet.
 *
 * @returns the ring, or the rule that was broken and the place of the entry. Nothing of the text is
 *   repeated, because it holds keys.
 */
export function parseKeyRing(text: string): Result<KeyRing, string> {
  const ring: SealingKey[] = [];
  const seen = new Set<string>();
  for (const [index, entry] of text.split(',').entries()) {
    const [, id, encoded] = ENTRY.exec(entry.trim()) ?? [];
    const bytes = Buffer.from(encoded ?? '', 'base64');
    if (id === undefined || bytes.length !== KEY_BYTES) {
      return refuse(index, `must be id:key, the key ${KEY_BYTES} bytes in base64`);
    }
    if (ring.some((one) => one.id === id)) {
      return refuse(index, 'has the id of an earlier entry');
    }
    if (seen.has(bytes.toString('hex'))) {
      return refuse(index, 'has the key of an earlier entry: a new id needs a new key');
    }
    seen.add(bytes.toString('hex'));
    ring.push({ id, key: createSecretKey(bytes) });
  }
  const [first, ...others] = ring;
  return first === undefined ? refuse(0, 'is missing') : { ok: true, value: [first, ...others] };
}

function refuse(index: number, rule: string): Result<never, string> {
  return { ok: false, error: `entry ${index + 1} ${rule}` };
}
