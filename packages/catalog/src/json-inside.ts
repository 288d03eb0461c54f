/** What a text holds where it is the JSON text of an object or a list, else undefined. */
export function jsonInside(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}
