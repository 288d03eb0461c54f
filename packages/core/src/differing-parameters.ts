import { checkPairs, readField } from './canonical-request.ts';
import type { CloudRequest, RequestHead, WirePair } from './cloud-request.ts';
import { flattenParameters } from './flatten-parameters.ts';
import { ok, type Result } from './result.ts';
import { compareUtf8 } from './utf8.ts';

/** What a caller reads for each field of the head. `Version` is there so that two requests with different hashes never differ in nothing. */
const HEAD_NAMES: ReadonlyArray<readonly [keyof RequestHead, string]> = [
  ['action', 'Action'],
  ['product', 'Product'],
  ['regionId', 'RegionId'],
  ['version', 'Version'],
];

/**
 * Names in which two requests differ, as flattened on the wire (`Tag.1.Key`), with `Action`,
 * `Product`, `RegionId` and `Version` for the head; sorted, each once, never a value. Empty if
 * and only if the parameter hashes are equal. A refusal is that of the first request that has one.
 */
export function differingParameters(a: CloudRequest, b: CloudRequest): Result<string[]> {
  const left = flattenParameters(a);
  if (!left.ok) return left;
  const right = flattenParameters(b);
  if (!right.ok) return right;
  return ok(differences(a, left.value, b, right.value));
}

/** The same over requests whose parameters are flattened already. */
export function differingPairs(
  a: RequestHead,
  pairsOfA: readonly WirePair[],
  b: RequestHead,
  pairsOfB: readonly WirePair[],
): Result<string[]> {
  const left = checkPairs(pairsOfA);
  if (!left.ok) return left;
  const right = checkPairs(pairsOfB);
  if (!right.ok) return right;
  return ok(differences(a, left.value, b, right.value));
}

function differences(
  a: RequestHead,
  pairsOfA: readonly WirePair[],
  b: RequestHead,
  pairsOfB: readonly WirePair[],
): string[] {
  // A set: nothing keeps an action from having a parameter of its own called Product.
  const names = new Set<string>();
  for (const [field, name] of HEAD_NAMES) {
    if (readField(a, field) !== readField(b, field)) names.add(name);
  }
  const left = new Map(pairsOfA);
  const right = new Map(pairsOfB);
  for (const [name, value] of left) if (right.get(name) !== value) names.add(name);
  for (const name of right.keys()) if (!left.has(name)) names.add(name);
  return [...names].toSorted(compareUtf8);
}
