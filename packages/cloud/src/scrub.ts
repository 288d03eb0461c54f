import { isShort, REMOVED, type Scrub, secretRemover } from './secret-remover.ts';

/** Longest text of the cloud's that is kept. */
const LONGEST_TEXT = 2_000;
/** Enough that what is removed below does not shorten a message that has more to say. */
const LONGEST_READ = 4 * LONGEST_TEXT;

/**
 * A refused signature is answered with the whole string that was to be signed, every parameter
 * included (`server string to sign is:POST&%2F&AccessKeyId%3D…`): all from there on goes.
 */
const STRING_TO_SIGN = /(string[\s-]*to[\s-]*sign|canonical[\s-]*(?:request|string|query))[^]*/i;
const NAMED_KEY =
  /(AccessKeyId|AccessKeySecret|SignatureNonce|Signature|SecurityToken)(\s*(?:=|%3D|:)\s*)[^\s&,;]+/gi;

/** How an answer is freed from secrets. */
export type Scrubs = {
  readonly message: Scrub;
  /**
   * The message as it is classified. Where a short secret takes all of it away from people, the words
   * that ask to try again are still in it; of others, no letter that the caller sent counts.
   */
  readonly classified: Scrub;
  /** No more than the secrets that are not short: codes have words of their own. */
  readonly code: Scrub;
};

/** What the cloud says without `secrets`, in any of their spellings, and without what is signed. */
export function scrubber(secrets: readonly string[]): Scrubs {
  const remove = secretRemover(secrets);
  const message: Scrub = (text) => withoutSigned(remove(text));
  if (!secrets.some(isShort)) return { message, classified: message, code: remove };
  const removeLong = secretRemover(secrets.filter((secret) => !isShort(secret)));
  return { message, classified: (text) => withoutSigned(removeLong(text)), code: removeLong };
}

function withoutSigned(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .replace(STRING_TO_SIGN, `$1 ${REMOVED}`)
    .replace(NAMED_KEY, `$1$2${REMOVED}`)
    .split(/(\s+)/)
    .map((word) => (isUrlText(word) ? REMOVED : word))
    .join('')
    .slice(0, LONGEST_TEXT)
    .toWellFormed();
}

function isUrlText(word: string): boolean {
  return (
    word.includes('://') ||
    (word.includes('=') && word.includes('&')) ||
    (word.includes('%3D') && word.includes('%26'))
  );
}

/** Every text inside a JSON value, scrubbed; names included. */
export function scrubDeep(value: unknown, scrub: Scrub): unknown {
  if (typeof value === 'string') return scrub(value);
  if (Array.isArray(value)) return value.map((inner) => scrubDeep(inner, scrub));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [scrub(name), scrubDeep(inner, scrub)]),
  );
}
