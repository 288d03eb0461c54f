const UNRESERVED = /^[\w.~-]*$/;
const LEFT_BARE = /[!'()*]/g;

/**
 * Percent-encodes a well-formed string by RFC 3986: all but `A-Z a-z 0-9 - _ . ~`, as upper-case
 * hexadecimal of the UTF-8 bytes. Throws URIError on a lone surrogate.
 */
export function percentEncode(text: string): string {
  if (UNRESERVED.test(text)) return text;
  return encodeURIComponent(text).replace(LEFT_BARE, encodeUnit);
}

function encodeUnit(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
