import { checkHead, checkPairs } from './canonical-request.ts';
import type { CloudRequest, RequestHead, WirePair } from './cloud-request.ts';
import { flattenParameters } from './flatten-parameters.ts';
import { ok, type Result } from './result.ts';
import { compareUtf8 } from './utf8.ts';

/**
 * What a caller reads for each field of the head, in the order of its lines. `Version` is there so
 * that two requests with different hashes never differ in nothing.
 */
const HEAD_NAMES = ['Product', 'Version', 'Action', 'RegionId'] as const;

/** A request that was found good. */
type Checked = { readonly head: readonly string[]; readonly pairs: readonly WirePair[] };

/**
 * Names in which two requests differ, as flattened on the wire (`Tag.1.Key`), with `Action`,
 * `Product`, `RegionId` and `Version` for the head; sorted, each once, never a value. Empty if
 * and only if the parameter hashes are equal. A refusal is that of the first request that has one.
 */
export function differingParameters(a: CloudRequest, b: CloudRequest): Result<string[]> {
  const left = checked(a, flattenParameters(a));
  if (!left.ok) return left;
  const right = checked(b, flattenParameters(b));
  if (!right.ok) return right;
  return ok(differences(left.value, right.value));
}

/** The same over requests whose parameters are flattened already. */
export function differingPairs(
  a: RequestHead,
  pairsOfA: readonly WirePair[],
  b: RequestHead,
  pairsOfB: readonly WirePair[],
): Result<string[]> {
  const left = checked(a, checkPairs(pairsOfA));
  if (!left.ok) return left;
  const right = checked(b, checkPairs(pairsOfB));
  if (!right.ok) return right;
  return ok(differences(left.value, right.value));
}

function checked(of: RequestHead, pairs: Result<readonly WirePair[]>): Result<Checked> {
  if (!pairs.ok) return pairs;
  const head = checkHead(of);
  return head.ok ? ok({ head: head.value, pairs: pairs.value }) : head;
}

function differences(a: Checked, b: Checked): string[] {
  // A set: nothing keeps an action from having a parameter of its own called Product.
  const names = new Set<string>();
  for (const [line, name] of HEAD_NAMES.entries()) {
    if (a.head[line] !== b.head[line]) names.add(name);
  }
  const left = new Map(a.pairs);
  const right = new Map(b.pairs);
  for (const [name, value] of left) if (right.get(name) !== value) names.add(name);
  for (const name of right.keys()) if (!left.has(name)) names.add(name);
  return [...names].toSorted(compareUtf8);
}
