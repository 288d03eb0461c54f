import { percentEncode } from './parameters.ts';

/** Takes secrets out of a text that is shown to people. */
export type Scrub = (text: string) => string;

export const REMOVED = '[removed]';

/** How a value stands in a message, a query, a string to sign, another library's query, a JSON text. */
const SPELLINGS: ReadonlyArray<(secret: string) => string> = [
  (secret) => secret,
  (secret) => percentEncode(secret.toWellFormed()),
  (secret) => percentEncode(percentEncode(secret.toWellFormed())),
  (secret) => encodeURIComponent(secret.toWellFormed()),
  (secret) => JSON.stringify(secret).slice(1, -1),
];

/** `secrets` are removed wherever they stand, in any of the spellings; all else stays as it is. */
export function secretRemover(secrets: readonly string[]): Scrub {
  const literals = [
    ...new Set(secrets.flatMap((secret) => SPELLINGS.map((spell) => spell(secret)))),
  ]
    .filter((literal) => literal !== '')
    // The longest first: a secret may hold another.
    .toSorted((a, b) => b.length - a.length);
  return (text) => literals.reduce((rest, literal) => rest.replaceAll(literal, REMOVED), text);
}
