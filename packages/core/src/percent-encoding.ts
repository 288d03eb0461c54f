const UNRESERVED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';
const ASCII = 0x80;

/** By code unit: 1 where it stands for itself. Most names and values are made of these alone. */
const IS_UNRESERVED: Uint8Array = new Uint8Array(ASCII);
for (const character of UNRESERVED) IS_UNRESERVED[character.charCodeAt(0)] = 1;

/** By code unit: how it is written where it does not stand for itself. */
const ENCODED: readonly string[] = Array.from(
  { length: ASCII },
  (_, unit) => `%${unit.toString(16).toUpperCase().padStart(2, '0')}`,
);

const LEFT_BARE = /[!'()*]/g;

/**
 * Percent-encodes a well-formed string by RFC 3986: all but `A-Z a-z 0-9 - . _ ~`, as upper-case
 * hexadecimal of the UTF-8 bytes. Throws URIError on a lone surrogate.
 */
export function percentEncode(text: string): string {
  // By hand, because `encodeURIComponent` takes longer than the hash of what it writes.
  let encoded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= ASCII) return encoded + encodeBeyondAscii(text.slice(from));
    if (IS_UNRESERVED[unit] === 1) continue;
    encoded += text.slice(from, at) + ENCODED[unit];
    from = at + 1;
  }
  return from === 0 ? text : encoded + text.slice(from);
}

function encodeBeyondAscii(text: string): string {
  return encodeURIComponent(text).replace(LEFT_BARE, (bare) => `${ENCODED[bare.charCodeAt(0)]}`);
}
