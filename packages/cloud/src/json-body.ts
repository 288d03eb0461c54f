/** Deeper answers parse, but whoever writes them out again overflows the stack. */
const DEEPEST = 100;

/** What a reviver is told beside the value: the number as it was written. */
type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;

// Beyond 2^53 a number would come out as another one: an order id keeps its digits, as text.
const keepDigits: Reviver = (_, value, { source }) =>
  Number.isInteger(value) && !Number.isSafeInteger(value) ? source : value;

/** The body as JSON; undefined where it is not UTF-8, not JSON, or absurdly deep. */
export function jsonOf(body: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value: unknown = JSON.parse(text, keepDigits as Parameters<typeof JSON.parse>[1]);
    return isShallow(value, DEEPEST) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
