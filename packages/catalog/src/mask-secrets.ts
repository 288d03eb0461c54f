import { jsonInside, looksLikeJson } from './json-inside.ts';
import { isCarrierName, isSecretName } from './secret-names.ts';
import { valuesBesideNames } from './values-beside-names.ts';

/** Stands where a secret is not shown. */
export const MASKED = '«secret»';

/** Every id holds any letter: a shorter secret is known only where it stands alone. */
const SHORTEST_INSIDE = 4;

/**
 * An answer or a request of the cloud's as it may be shown: what goes by the name of a secret is
 * masked, inside JSON texts too, and so is a text that holds one of `known`.
 *
 * @param known secrets that must not show wherever they stand, as `secretValues` finds them.
 */
export function maskSecrets(value: unknown, known: readonly string[]): unknown {
  return masked('', value, known);
}

function masked(name: string, value: unknown, known: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((inner) => masked(name, inner, known));
  if (typeof value === 'object' && value !== null) return maskedFields(name, value, known);
  if (typeof value === 'number') return isSecretName(name) ? MASKED : value;
  return typeof value === 'string' ? maskedText(name, value, known) : value;
}

function maskedFields(name: string, value: object, known: readonly string[]): object {
  const isSecret = isSecretName(name);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, masked(isSecret ? name : key, inner, known)]),
  );
}

function maskedText(name: string, text: string, known: readonly string[]): string {
  if (text === '') return text;
  if (isSecretName(name)) return MASKED;
  const inside = jsonInside(text);
  if (inside !== undefined) return JSON.stringify(masked(name, inside, known));
  // What cannot be looked into is not shown.
  const isOpaque = isCarrierName(name) || known.some((secret) => holds(text, secret));
  return isOpaque || (looksLikeJson(text) && valuesBesideNames(text).length > 0) ? MASKED : text;
}

function holds(text: string, secret: string): boolean {
  return secret.length < SHORTEST_INSIDE ? text === secret : text.includes(secret);
}
