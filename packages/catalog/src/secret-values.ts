import { jsonInside, looksLikeJson } from './json-inside.ts';
import { remembered } from './remembered.ts';
import { isCarrierName, isSecretName } from './secret-names.ts';
import { valuesBesideNames } from './values-beside-names.ts';

/** What `ClearAuthKey` says. */
const NO_SECRETS: ReadonlySet<string> = new Set(['true', 'false']);
/** What stands beside a name where the value goes on: in every other message too. */
const OPENING = /^[[{(]+$/;

/**
 * The secrets that a request carries, so that they can be taken out of whatever is said about it.
 * Of a text that holds secrets (`IkeConfig`) that is what is found inside, and the text as a whole:
 * the cloud may quote it, and read what we cannot. They may be as short as one character.
 *
 * @param pairs the request's parameters, flattened: `Tag.1.Key`.
 */
export function secretValues(
  pairs: ReadonlyArray<readonly [name: string, value: string]>,
): readonly string[] {
  const found = pairs.flatMap(([name, value]) => secretsUnder(lastName(name), value));
  return [...new Set(found)].filter(isSecret);
}

/** Whether a request carries secrets, by the names of its parameters and by what is inside them. */
export function carriesSecrets(
  pairs: ReadonlyArray<readonly [name: string, value: string]>,
): boolean {
  return pairs.some(([path, value]) => {
    const name = lastName(path);
    return isSecretName(name) || isCarrierName(name) || secretsIn(name, value).some(isSecret);
  });
}

function isSecret(value: string): boolean {
  return value !== '' && !NO_SECRETS.has(value);
}

/** The name of a flattened parameter that says what its value is. */
const lastName: (path: string) => string = remembered(
  (path) => path.split('.').findLast((segment) => !/^\d+$/.test(segment)) ?? '',
);

function secretsUnder(name: string, value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) {
    const keepsName = Array.isArray(value) || isSecretName(name);
    return Object.entries(value).flatMap(([key, inner]) =>
      secretsUnder(keepsName ? name : key, inner),
    );
  }
  if (typeof value === 'number') return secretsUnder(name, String(value));
  return typeof value === 'string' ? secretsIn(name, value) : [];
}

function secretsIn(name: string, text: string): readonly string[] {
  const isWhole = isSecretName(name) || isCarrierName(name);
  if (!isWhole && !looksLikeJson(text)) return [];
  const inside = secretsUnder(name, jsonInside(text));
  const beside = valuesBesideNames(text).filter((value) => !OPENING.test(value));
  return [...(isWhole ? [text] : []), ...inside, ...beside];
}
