/**
 * A JSON object. Numbers that this platform cannot hold are refused, for they would arrive changed:
 * write them as strings of digits.
 */
export function jsonObject(
  text: string,
): { readonly fields: Readonly<Record<string, unknown>> } | { readonly problem: string } {
  const inexact: string[] = [];
  let value: unknown;
  try {
    value = JSON.parse(text, (name, entry: unknown) => {
      const isInexact = typeof entry === 'number' && Math.abs(entry) > Number.MAX_SAFE_INTEGER;
      if (isInexact) inexact.push(name);
      return entry;
    });
  } catch {
    // Its own words would quote the text, and that may hold secrets.
    return { problem: 'it is no JSON' };
  }
  if (inexact.length > 0) {
    return {
      problem: `${inexact.join(', ')} is a number beyond 2^53 - 1: write it as a string of digits`,
    };
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { fields: value as Readonly<Record<string, unknown>> }
    : { problem: 'it is no JSON object' };
}
