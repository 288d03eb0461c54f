import type { RequestHead, WirePair } from '../cloud-request.ts';
import { isUnreserved } from '../percent-encoding.ts';
import { isProtocolField } from '../protocol-fields.ts';
import { NOT_WRITTEN, withoutLastSeparator, writePair, written } from './canonical-bytes.ts';
import { writeHead } from './head.ts';

/**
 * The bytes of `canonicalFromPairs`, written straight away where the pairs are as
 * `flattenParameters` gives them and their names need no encoding: undefined where they are not.
 * Good until the next call.
 *
 * Each name sorts after the one before it, so none comes twice and there is nothing to sort.
 */
export function plainPairsBytes(
  head: RequestHead,
  pairs: readonly WirePair[],
): Uint8Array | undefined {
  return written(() => writePairs(writeHead(head), pairs));
}

function writePairs(head: number, pairs: readonly WirePair[]): number {
  if (head === NOT_WRITTEN || !isList(pairs)) return NOT_WRITTEN;
  let end = head;
  let last: string | undefined;
  for (let at = 0; at < pairs.length; at += 1) {
    const pair = pairs[at] as WirePair;
    if (!isList(pair) || pair.length !== 2) return NOT_WRITTEN;
    const name: unknown = pair[0];
    const value: unknown = pair[1];
    if (typeof name !== 'string' || typeof value !== 'string') return NOT_WRITTEN;
    if (!isUnreserved(name) || (last !== undefined && name <= last)) return NOT_WRITTEN;
    last = name;
    // Written though it is left out: whether it can be is what refuses it elsewhere.
    const next = writePair(end, name, '', value);
    if (next === NOT_WRITTEN) return NOT_WRITTEN;
    if (!isProtocolField(name)) end = next;
  }
  return withoutLastSeparator(head, end);
}

/** Says less than `Array.isArray`, so that what the types promise stays promised. */
function isList(value: unknown): boolean {
  return Array.isArray(value);
}
