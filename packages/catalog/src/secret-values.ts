import { jsonInside } from './json-inside.ts';
import { isSecretName } from './secret-names.ts';

/** Shorter values would take ordinary letters out of a message. */
const SHORTEST = 4;
/** What `ClearAuthKey` says. */
const NO_SECRETS: ReadonlySet<string> = new Set(['true', 'false']);

/**
 * The secrets that a request carries, those inside JSON texts (`IkeConfig`) included, so that they
 * can be taken out of whatever is said about it.
 *
 * @param pairs the request's parameters, flattened: `Tag.1.Key`.
 */
export function secretValues(
  pairs: ReadonlyArray<readonly [name: string, value: string]>,
): readonly string[] {
  return pairs
    .flatMap(([name, value]) => secretsUnder(name.split('.').filter(isName).at(-1) ?? '', value))
    .filter((secret) => secret.length >= SHORTEST && !NO_SECRETS.has(secret));
}

function isName(segment: string): boolean {
  return !/^\d+$/.test(segment);
}

function secretsUnder(name: string, value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    return Object.entries(value).flatMap(([key, inner]) =>
      secretsUnder(isList ? name : key, inner),
    );
  }
  if (typeof value === 'number') return secretsUnder(name, String(value));
  if (typeof value !== 'string') return [];
  if (isSecretName(name)) return [value];
  const inside = jsonInside(value);
  return inside === undefined ? [] : secretsUnder('', inside);
}
