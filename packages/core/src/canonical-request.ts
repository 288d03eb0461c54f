import type { CloudRequest, RequestHead, WirePair } from './cloud-request.ts';
import { flattenParameters } from './flatten-parameters.ts';
import { percentEncode } from './percent-encoding.ts';
import { isProtocolField } from './protocol-fields.ts';
import { fail, ok, type Result } from './result.ts';
import { textRule } from './scalar-text.ts';
import { compareUtf8 } from './utf8.ts';

/** The fields of a request's head, in the order of their lines. */
const HEAD_FIELDS = ['product', 'version', 'action', 'regionId'] as const;

/**
 * The one text of everything that makes a request what it is, for hashing:
 *
 * ```
 * Vpc
 * 2016-04-28
 * CreateVSwitch
 * cn-hangzhou
 * CidrBlock=10.0.0.0%2F24&Tag.1.Key=env&VpcId=vpc-1
 * ```
 *
 * Product, version, action and region are a line each; then the wire pairs of
 * `flattenParameters`, joined as in a query. Everything is percent-encoded by RFC 3986, so two
 * requests have one text only where the cloud sees the same. Refusals are those of
 * `flattenParameters`, and a head that holds no well-formed strings.
 */
export function canonicalRequest(request: CloudRequest): Result<string> {
  const pairs = flattenParameters(request);
  if (!pairs.ok) return pairs;
  return withHead(request, pairs.value);
}

/**
 * The same text from pairs that are flattened already, in any order. Protocol fields are left
 * out; two pairs of one name, or a name or value that is no well-formed string, are refused with
 * the place in the list: `pairs[3]`.
 */
export function canonicalFromPairs(head: RequestHead, pairs: readonly WirePair[]): Result<string> {
  const checked = checkPairs(pairs);
  if (!checked.ok) return checked;
  return withHead(head, checked.value);
}

/** Pairs as `flattenParameters` would give them: checked, sorted, free of protocol fields. */
export function checkPairs(pairs: readonly WirePair[]): Result<readonly WirePair[]> {
  try {
    return checkList(pairs);
  } catch {
    // Only code of the caller's throws here: a getter or a proxy in the list.
    return refuse('This value could not be read.', 'pairs');
  }
}

function checkList(pairs: readonly WirePair[]): Result<readonly WirePair[]> {
  if (!isList(pairs)) return refuse('The pairs must be a list.', 'pairs');
  const names = new Set<string>();
  const kept: WirePair[] = [];
  for (const [index, pair] of pairs.entries()) {
    if (!isList(pair) || pair.length !== 2)
      return refuse('A pair must be a list of two.', `pairs[${index}]`);
    const [name, value] = pair;
    const rule = stringRule(name) ?? stringRule(value);
    if (rule !== undefined) return refuse(rule, `pairs[${index}]`);
    if (names.has(name)) return refuse('Two pairs have this one name.', `pairs[${index}]`);
    names.add(name);
    // A copy: what was checked is what is hashed, whatever the pair says when it is read again.
    if (!isProtocolField(name)) kept.push([name, value]);
  }
  return ok(kept.toSorted((a, b) => compareUtf8(a[0], b[0])));
}

function withHead(head: RequestHead, pairs: readonly WirePair[]): Result<string> {
  const fields = checkHead(head);
  if (!fields.ok) return fields;
  let text = '';
  for (const field of fields.value) text += `${percentEncode(field)}\n`;
  let separator = '';
  for (const [name, value] of pairs) {
    text += `${separator}${percentEncode(name)}=${percentEncode(value)}`;
    separator = '&';
  }
  return ok(text);
}

/** The fields of a head in the order of `HEAD_FIELDS`, each read once and checked. */
export function checkHead(head: RequestHead): Result<readonly string[]> {
  const fields: string[] = [];
  for (const field of HEAD_FIELDS) {
    const value = readField(head, field);
    const rule = stringRule(value);
    if (rule !== undefined) return refuse(rule, field);
    fields.push(value as string);
  }
  return ok(fields);
}

/** A field whose getter throws is as good as absent. */
function readField(head: RequestHead, field: keyof RequestHead): unknown {
  try {
    return head[field];
  } catch {
    return undefined;
  }
}

/** Says less than `Array.isArray`, so that what the types promise stays promised. */
function isList(value: unknown): boolean {
  return Array.isArray(value);
}

function stringRule(value: unknown): string | undefined {
  return typeof value === 'string' ? textRule(value) : 'This must be a string.';
}

function refuse(rule: string, path: string): Result<never> {
  return fail({ code: 'InvalidParameters', rule, path });
}
