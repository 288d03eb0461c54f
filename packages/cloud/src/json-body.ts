/** Deeper answers parse, but whoever writes them out again overflows the stack. */
const DEEPEST = 100;

/** The body as JSON; undefined where it is not UTF-8, not JSON, or absurdly deep. */
export function jsonOf(body: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return isShallow(value, DEEPEST) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
