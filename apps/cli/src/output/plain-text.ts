/**
 * Text of somebody else's, safe to print: the cloud's words and parameters may hold control
 * characters, and with those a terminal can be told to do things.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\n' ? ' ' : '�'));
}
