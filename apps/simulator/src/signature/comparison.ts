import { createHash, timingSafeEqual } from 'node:crypto';

/** Equal or not, in a time that tells nothing about where two signatures part. */
export function sameSignature(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** Of one length whatever the text, as the comparison needs it. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
