/** The value that a vector stands for; see "How values are written" in vectors/README.md. */
export function decode(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(decode);
  if (typeof written !== 'object' || written === null) return written;
  const fields = new Map(Object.entries(written));
  for (const [mark, meaning] of Object.entries(MARKS)) {
    if (fields.has(mark)) return meaning(fields.get(mark), fields.get('times'));
  }
  return fromEntries(Array.from(fields, ([key, value]) => [key, decode(value)]));
}

const MARKS: Readonly<Record<string, (content: unknown, times: unknown) => unknown>> = {
  $number: Number,
  $bigint: (digits) => BigInt(digits as string),
  $utf16: (units) => String.fromCharCode(...(units as number[])),
  $undefined: () => undefined,
  $object: (entries) =>
    fromEntries(
      (entries as unknown[][]).map(([key, value]) => [decode(key) as string, decode(value)]),
    ),
  $repeat: (content, times) => {
    const value = decode(content);
    return typeof value === 'string'
      ? value.repeat(times as number)
      : Array<unknown>(times as number).fill(value);
  },
};

/** Unlike an assignment, also makes an own property of `__proto__`. */
function fromEntries(entries: ReadonlyArray<readonly [string, unknown]>): unknown {
  return Object.fromEntries(entries);
}
