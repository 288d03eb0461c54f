import type { KeyRing } from '@oncegate/vault';

/** 32 random bytes never have so few different ones. */
const FEWEST_BYTES = 16;

/** Whether a key of a ring can be told to be no random one. */
export function hasWeakKey(ring: KeyRing): boolean {
  return ring.some(({ key }) => new Set(key.export()).size < FEWEST_BYTES);
}
