import type { KeyRing } from '@oncegate/vault';

/** 32 random bytes never have so few different ones. */
const FEWEST_BYTES = 16;

/** Whether a key of a ring can be told to be no random one. */
export function hasWeakKey(ring: KeyRing): boolean {
  return ring.some(({ key }) => {
    const bytes = key.export();
    return new Set(bytes).size < FEWEST_BYTES || isText(bytes) || isRun(bytes);
  });
}

/** Somebody's words: of random keys one in 10^13 has nothing but printable ASCII. */
function isText(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte <= 0x7e);
}

/** As 0, 1, 2 and so on: each byte is as far from the one before it, around the end too. */
function isRun(bytes: Buffer): boolean {
  const steps = bytes.subarray(1).map((byte, index) => byte - (bytes[index] ?? 0));
  return new Set(steps).size === 1;
}
