/** White space of ASCII, U+0009 to U+000D and U+0020: the same in every language. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}

/** Cuts white space of ASCII, and no other, from both ends. By hand: a pattern would be quadratic. */
export function trimSpace(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Whether a text is of white space of ASCII alone, or empty. */
export function isBlank(text: string): boolean {
  return trimSpace(text) === '';
}
