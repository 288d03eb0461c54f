const UNRESERVED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';
const ASCII = 0x80;

/** By code unit: 1 where it stands for itself. Most names and values are made of these alone. */
const IS_UNRESERVED: Uint8Array = new Uint8Array(ASCII);
for (const character of UNRESERVED) IS_UNRESERVED[character.charCodeAt(0)] = 1;

/** What `encodeURIComponent` leaves as it is though it is reserved: it follows an older RFC. */
const LEFT_BARE = /[!'()*]/;
const EACH_LEFT_BARE = /[!'()*]/g;

/**
 * Percent-encodes a well-formed string by RFC 3986: all but `A-Z a-z 0-9 - . _ ~`, as upper-case
 * hexadecimal of the UTF-8 bytes. Throws URIError on a lone surrogate.
 */
export function percentEncode(text: string): string {
  if (isUnreserved(text)) return text;
  const encoded = encodeURIComponent(text);
  // Asked first: a replacement that finds nothing costs more than the question.
  return LEFT_BARE.test(encoded) ? encoded.replace(EACH_LEFT_BARE, percent) : encoded;
}

/**
 * Whether all of a text stands for itself. By hand, because for texts as short as these a regular expression takes
 * longer to begin.
 */
export function isUnreserved(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= ASCII || IS_UNRESERVED[unit] !== 1) return false;
  }
  return true;
}

function percent(ascii: string): string {
  return `%${ascii.charCodeAt(0).toString(16).toUpperCase()}`;
}
