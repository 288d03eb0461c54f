import { randomBytes } from 'node:crypto';
import { type KeyRing, parseKeyRing } from '../src/index.ts';

/** An entry of a ring with a fresh key. */
export function entry(id: string): string {
  return `${id}:${randomBytes(32).toString('base64')}`;
}

export function ring(...entries: readonly string[]): KeyRing {
  const parsed = parseKeyRing(entries.join(','));
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}
