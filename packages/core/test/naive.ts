import { MAX_DEPTH, MAX_LEAVES, PROTOCOL_FIELDS } from '../src/index.ts';

type Pair = readonly [name: string, value: string];

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);
const BEYOND = 2 ** 53;

/**
 * Flattening as anyone would write it first, with a set of names and a sort at the end: what the
 * faster one must not differ from. For plain parameters within the limits of bytes and values.
 */
export function naivePairs(parameters: object): readonly Pair[] | 'refused' {
  const all: Pair[] = [];
  try {
    walk('', parameters, 1, all);
  } catch (error) {
    if (error instanceof RangeError) return 'refused';
    throw error;
  }
  const names = new Set(all.map(([name]) => name));
  if (names.size < all.length || all.length > MAX_LEAVES) return 'refused';
  return all
    .filter(([name]) => !PROTOCOL_FIELDS.includes(name))
    .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function walk(prefix: string, container: object, depth: number, all: Pair[]): void {
  const isList = Array.isArray(container);
  for (const [key, value] of Object.entries(container) as Iterable<[string, unknown]>) {
    if (!isList && RESERVED.has(key)) throw new RangeError(key);
    const name = `${prefix}${isList ? Number(key) + 1 : key}`;
    if (value === null || value === undefined) continue;
    if (typeof value === 'object') {
      if (depth >= MAX_DEPTH) throw new RangeError(name);
      walk(name === '' ? '' : `${name}.`, value, depth + 1, all);
    } else {
      if (typeof value === 'number' && isUnclear(value)) throw new RangeError(name);
      all.push([wellFormed(name), wellFormed(`${value as string | number}`)]);
    }
  }
}

function isUnclear(value: number): boolean {
  return !Number.isFinite(value) || (Number.isInteger(value) && Math.abs(value) >= BEYOND);
}

function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new RangeError(text);
  return text;
}

/** Percent-encoding byte by byte. */
export function naiveEncoding(text: string): string {
  const bytes = [...Buffer.from(text)];
  return bytes
    .map((byte) => {
      const character = String.fromCharCode(byte);
      const hexadecimal = byte.toString(16).toUpperCase().padStart(2, '0');
      return /[\w.~-]/.test(character) ? character : `%${hexadecimal}`;
    })
    .join('');
}

/** The text of pairs, joined as in a query. */
export function naiveQuery(pairs: readonly Pair[]): string {
  return pairs.map(([name, value]) => `${naiveEncoding(name)}=${naiveEncoding(value)}`).join('&');
}
