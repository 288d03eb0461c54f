/** Deeper ones would overflow the stack of whoever walks through them. */
const MAX_DEPTH = 500;

/** Whether somebody may read a text as JSON, even where we cannot. */
export function looksLikeJson(text: string): boolean {
  return /^\s*[[{"]/.test(text);
}

/**
 * What a text holds where it is the JSON text of an object, a list or, encoded twice, of another
 * text; else undefined.
 */
export function jsonInside(text: string): object | string | undefined {
  if (!looksLikeJson(text) || depthOf(text) > MAX_DEPTH) return undefined;
  try {
    return JSON.parse(text) as object | string;
  } catch {
    return undefined;
  }
}

/** At least as deep as the text nests: brackets in strings count as any. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
