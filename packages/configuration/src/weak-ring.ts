/** 32 random bytes never have so few different ones. */
const FEWEST_BYTES = 16;

/** Whether a key of a ring, `id:base64` with commas between them, can be told to be no random one. */
export function hasWeakKey(ring: string): boolean {
  return ring.split(',').some((entry) => {
    const key = Buffer.from(entry.slice(entry.indexOf(':') + 1), 'base64');
    return new Set(key).size < FEWEST_BYTES;
  });
}
