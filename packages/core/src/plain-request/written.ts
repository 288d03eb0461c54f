import type { CloudRequest } from '../cloud-request.ts';
import { isProtocolField } from '../protocol-fields.ts';
import { isReservedKey } from '../reading.ts';
import { numberRule } from '../scalar-text.ts';
import {
  isWord,
  NOT_WRITTEN,
  withoutLastSeparator,
  writePair,
  written,
} from './canonical-bytes.ts';
import { writeHead } from './head.ts';

export { plainPairsBytes } from './pairs.ts';

/** Far below the limits of a request, which are not looked at here. */
const MAX_PLAIN_VALUES = 200;
const MAX_PLAIN_KEYS = 64;
const MAX_PLAIN_DEPTH = 8;
const MAX_PLAIN_PREFIX = 1_024;

/** The entries of longer lists are not in the order of their wire names: 10 sorts before 2. */
const INDEXES: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** How many values may still be looked at. */
type Budget = { left: number };

/**
 * The bytes of `canonicalRequest`, written straight away where a request is plain, as nearly all
 * are: undefined where it is not, or would be refused. Good until the next call.
 *
 * Plain: no JSON text, short lists, and keys of letters, digits and `_` alone. Those all sort
 * after the dot, so the order of the whole wire names is that of the keys, level by level, and no
 * two names can be one.
 */
export function plainRequestBytes(request: CloudRequest): Uint8Array | undefined {
  return written(() => writeRequest(request));
}

function writeRequest(request: CloudRequest): number {
  const { parameters, wire } = request;
  if (wire !== undefined && !(Array.isArray(wire) && wire.length === 0)) return NOT_WRITTEN;
  const head = writeHead(request);
  const end = writeObject(head, '', parameters, 0, { left: MAX_PLAIN_VALUES });
  return withoutLastSeparator(head, end);
}

function writeObject(
  start: number,
  prefix: string,
  container: object,
  depth: number,
  budget: Budget,
): number {
  if (start === NOT_WRITTEN || depth > MAX_PLAIN_DEPTH || !isPlainObject(container)) {
    return NOT_WRITTEN;
  }
  const keys = Object.keys(container);
  if (keys.length > MAX_PLAIN_KEYS) return NOT_WRITTEN;
  sort(keys);
  let end = start;
  // Loops count, here and below: iterators cost a twentieth of the whole.
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as string;
    if (isReservedKey(key)) return NOT_WRITTEN;
    const value = (container as Readonly<Record<string, unknown>>)[key];
    const next = writeValue(end, prefix, key, value, depth, budget);
    if (next === NOT_WRITTEN) return NOT_WRITTEN;
    // What is below a protocol field has a name of its own.
    if (depth > 0 || typeof value === 'object' || !isProtocolField(key)) end = next;
  }
  return end;
}

function writeList(
  start: number,
  prefix: string,
  values: readonly unknown[],
  depth: number,
  budget: Budget,
): number {
  if (depth > MAX_PLAIN_DEPTH || values.length > INDEXES.length) return NOT_WRITTEN;
  let end = start;
  for (let at = 0; at < values.length; at += 1) {
    end = writeValue(end, prefix, INDEXES[at] as string, values[at], depth, budget);
    if (end === NOT_WRITTEN) return NOT_WRITTEN;
  }
  return end;
}

function writeValue(
  start: number,
  prefix: string,
  key: string,
  value: unknown,
  depth: number,
  budget: Budget,
): number {
  budget.left -= 1;
  if (budget.left < 0) return NOT_WRITTEN;
  switch (typeof value) {
    case 'string':
      return writePair(start, prefix, key, value);
    case 'number':
      return numberRule(value) === undefined
        ? writePair(start, prefix, key, `${value}`)
        : NOT_WRITTEN;
    case 'boolean':
      return writePair(start, prefix, key, value ? 'true' : 'false');
    case 'undefined':
      return start;
    case 'object': {
      if (value === null) return start;
      if (!isWord(key)) return NOT_WRITTEN;
      const name = `${prefix}${key}.`;
      if (name.length > MAX_PLAIN_PREFIX) return NOT_WRITTEN;
      return Array.isArray(value)
        ? writeList(start, name, value, depth + 1, budget)
        : writeObject(start, name, value, depth + 1, budget);
    }
    default:
      return NOT_WRITTEN;
  }
}

/** By insertion: for a handful of keys several times faster than `Array.prototype.sort`. */
function sort(keys: string[]): void {
  for (let from = 1; from < keys.length; from += 1) {
    const key = keys[from] as string;
    let to = from;
    for (; to > 0; to -= 1) {
      const before = keys[to - 1] as string;
      if (before <= key) break;
      keys[to] = before;
    }
    keys[to] = key;
  }
}

function isPlainObject(container: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(container);
  return (
    (prototype === Object.prototype || prototype === null) &&
    Object.getOwnPropertySymbols(container).length === 0
  );
}
