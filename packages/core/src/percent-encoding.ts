const UNRESERVED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~';

/** By code unit: 1 where it stands for itself. Most names and values are made of these alone. */
const IS_UNRESERVED: Uint8Array = new Uint8Array(128);
for (const character of UNRESERVED) IS_UNRESERVED[character.charCodeAt(0)] = 1;

const LEFT_BARE = /[!'()*]/g;

/**
 * Percent-encodes a well-formed string by RFC 3986: all but `A-Z a-z 0-9 - . _ ~`, as upper-case
 * hexadecimal of the UTF-8 bytes. Throws URIError on a lone surrogate.
 */
export function percentEncode(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (IS_UNRESERVED[text.charCodeAt(at)] !== 1) return encodeAll(text);
  }
  return text;
}

function encodeAll(text: string): string {
  const encoded = encodeURIComponent(text);
  return encoded.search(LEFT_BARE) < 0 ? encoded : encoded.replace(LEFT_BARE, encodeUnit);
}

function encodeUnit(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
